using System.Text.Json;
using Casework.Api.Commands;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.Surveys;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Tests.Releases;

/// <summary>A server with two people who have reached something, and what was released of it: five quarters, their year, its stocks, and the report on it with what surveys say.</summary>
public sealed class ReleasedTown : IAsyncLifetime
{
    public const string Name = nameof(ReleasedTown);

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
        Ids["stocks"] = await Release("YEARLY_STOCKS", "2021");
        await Import(Trust, Trust with { Wave = 2020, Value = 5 }, Mentors);
        Ids["report"] = await Release("ANNUAL_REPORT", "2021");
    }

    internal static SurveyValue Trust { get; } = new("TRUST_IN_PEOPLE", 2021, "130", 812, SurveyMeasure.Mean, 5.9m, 4.7m, 6.1m, "Citizens' survey, \"2021\"");

    internal static SurveyValue Mentors { get; } = new("MENTORS_ACTIVE", 2021, "13", 14, SurveyMeasure.Count, 132, 132, 132, "Network of associations");

    internal async Task Import(params SurveyValue[] values)
    {
        var command = new ImportSurvey(new('a', 64), values);
        Assert.Null((await Api.Server.Runtime.Surveys.Import(Meta(command), command, new Today(TimeProvider.System).Date, CancellationToken.None)).Refusal);
    }

    internal async Task WithdrawSurvey(SurveyValue value)
    {
        var command = new WithdrawSurveyWave(value.Question, value.Wave, SurveyWithdrawal.CorrectedAtSource);
        Assert.Null((await Api.Server.Runtime.Surveys.Withdraw(Meta(command), command, new Today(TimeProvider.System).Date, CancellationToken.None)).Refusal);
    }

    private static CommandMeta Meta(object command) => CommandContent.Meta(Guid.NewGuid(), SurveyStreams.Stream.Id, command, Callers.Administrator);

    public Task DisposeAsync() => Api.DisposeAsync();

    /// <returns>The global id of what was prepared and published.</returns>
    internal async Task<string> Release(string table, string period)
    {
        var id = Accepted(await Prepare(table, period)).Text("release.id")!;
        var position = Accepted(await Publish(id)).At("position").GetInt64();
        _ = (await Api.As(Callers.Administrator).Ask("query($position: Long) { councilReleases(minPosition: $position) { id } }", new { position })).Data;
        return id;
    }

    internal Task<JsonElement> Prepare(string table, string period, Caller? by = null, string schema = "CR-1") =>
        Send(by ?? Callers.Administrator, "prepareRelease", new { commandId = Guid.NewGuid(), schema, table, period });

    internal Task<JsonElement> Publish(string id, Caller? by = null, Guid? command = null, ApiServer? on = null) =>
        Send(by ?? Officer, "publishRelease", new { commandId = command ?? Guid.NewGuid(), releaseId = id }, on);

    internal Task<JsonElement> Withdraw(string id) => Send(Callers.Administrator, "withdrawRelease", new { commandId = Guid.NewGuid(), releaseId = id });

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
