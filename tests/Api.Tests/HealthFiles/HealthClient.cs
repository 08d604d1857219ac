using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.HealthFiles;

/// <summary>Somebody who asks for health files.</summary>
internal sealed record HealthClient(ApiClient Api)
{
    public const string Question = """
        query($id: ID!) {
          healthFile(pathwayId: $id) {
            pathwayId version cover coverSince coverChangesOn initialExaminationCalledFor
            screenings { screeningId kind status offeredOn doneOn declinedOn }
            referrals { referralId place status madeOn acceptedOn endedOn endReason }
            entries { id type label effectiveOn recordedAt retracted }
          }
        }
        """;

    public async Task<JsonElement> Read(string pathway) => (await Api.Ask(Question, new { id = pathway })).Data.At("healthFile");

    public async Task<JsonElement> Accepted(string pathway, string mutation, object fields, string? on = null)
    {
        var payload = await Command(pathway, mutation, fields, on);
        Assert.Equal((mutation, JsonValueKind.Null), (mutation, payload.At("errors").ValueKind));
        return payload;
    }

    public async Task<JsonElement> Command(string pathway, string mutation, object fields, string? on = null, Guid? commandId = null)
    {
        var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
        input["commandId"] = JsonValue.Create(commandId ?? Guid.NewGuid());
        input["pathwayId"] = pathway;
        if (on is not null)
            input["effectiveOn"] = on;
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        return (await Api.Ask(
            $"mutation($input: {type}) {{ {mutation}(input: $input) {{ healthFile {{ version }} version position errors {{ ... on Error {{ code message }} }} }} }}", new { input })).Data.At(mutation);
    }
}
