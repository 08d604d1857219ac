using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Releases;

/// <summary>A server with two people who have reached something, and what was released of it: five quarters and their year.</summary>
public sealed class ReleasedTown : IAsyncLifetime
{
    public static readonly string[] Quarters = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];

    /// <summary>The second person.</summary>
    internal static Caller Officer => Callers.DataProtectionOfficer;

    internal CaseworkApi Api { get; } = new() { Settings = new Dictionary<string, string> { ["Casework:Transparency:Interval"] = "1" } };

    /// <summary>The global ids, by period.</summary>
    internal Dictionary<string, string> Ids { get; } = [];

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        foreach (var (opened, reached) in new[] { ("2020-10-05", "2020-11-10"), ("2021-01-05", "2021-05-10") })
        {
            var pathway = (await Api.As(Callers.Ada).Open(new Newcomer { EffectiveOn = opened, ArrivedOn = "2020-10-01" })).Accepted().PathwayId!;
            (await Api.As(Callers.Ada).On(pathway, "recordForumAttendance", new { forum = "PUBLIC_FORUM" }, on: reached)).Accepted();
        }

        foreach (var quarter in Quarters)
            Ids[quarter] = await Release("QUARTERLY_FLOWS", quarter);
        Ids["2021"] = await Release("YEARLY_FLOWS", "2021");
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    /// <returns>The global id of what was prepared and published.</returns>
    internal async Task<string> Release(string table, string period)
    {
        var id = Accepted(await Prepare(table, period)).Text("release.id")!;
        Accepted(await Publish(id));
        return id;
    }

    internal Task<JsonElement> Prepare(string table, string period, Caller? by = null, string schema = "CR-1") =>
        Send(by ?? Callers.Administrator, "prepareRelease", new { commandId = Guid.NewGuid(), schema, table, period });

    internal Task<JsonElement> Publish(string id, Caller? by = null, Guid? command = null, ApiServer? on = null) =>
        Send(by ?? Officer, "publishRelease", new { commandId = command ?? Guid.NewGuid(), releaseId = id }, on);

    internal static string? Code(JsonElement payload) => payload.At("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].Text("code") : null;

    private async Task<JsonElement> Send(Caller by, string mutation, object input, ApiServer? on = null)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!";
        var answer = await (on ?? Api.Server).As(by).Ask(
            $"mutation($input: {type}) {{ {mutation}(input: $input) {{ release {{ id table period preparedBy publishedBy }} position errors {{ __typename ... on Error {{ code message }} }} }} }}", new { input });
        return answer.Data.GetProperty(mutation);
    }

    private static JsonElement Accepted(JsonElement payload)
    {
        Assert.True(Code(payload) is null, payload.ToString());
        return payload;
    }
}
