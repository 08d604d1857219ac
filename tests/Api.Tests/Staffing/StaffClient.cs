using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Staffing;

/// <summary>A caseworker who looks after teams, deputies and notices.</summary>
internal sealed record StaffClient(ApiClient Api)
{
    public async Task<JsonElement> Accepted(string mutation, object fields, string? on = null)
    {
        var payload = await Command(mutation, fields, on);
        Assert.Equal((mutation, JsonValueKind.Null, ""), (mutation, payload.At("errors").ValueKind, payload.At("errors").ValueKind == JsonValueKind.Null ? "" : payload.GetRawText()));
        return payload;
    }

    public async Task<string?> Refused(string mutation, object fields, string? on = null) =>
        (await Command(mutation, fields, on)).Each("errors", "code").Single();

    public async Task<JsonElement> Notices(string filter = "{}") => (await Api.Ask(
        $$"""{ notices(first: 100, where: {{filter}}, order: [{ dueOn: ASC }, { addressee: ASC }]) { totalCount nodes { id level title reason addressee inPlaceOf kind stage dueOn pathwayId acknowledgedBy } } }""")).Data.At("notices");

    private async Task<JsonElement> Command(string mutation, object fields, string? on)
    {
        var input = JsonSerializer.SerializeToNode(fields)!.AsObject();
        input["commandId"] = JsonValue.Create(Guid.NewGuid());
        if (on is not null)
            input["effectiveOn"] = on;
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        return (await Api.Ask(
            $"mutation($input: {type}) {{ {mutation}(input: $input) {{ version position errors {{ ... on Error {{ code message }} }} }} }}", new { input })).Data.At(mutation);
    }
}
