using System.Diagnostics;
using System.Net.Http.Json;
using Casework.Api.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Tests.Releases;

/// <summary>
/// What a council hears besides figures: whether something is there, its headers, what it costs the database, and how long it is waited for. Two worlds are compared, with
/// and without somebody, and before and after a release is prepared: nothing of it may be told. What is counted is the gate, not the clock.
/// </summary>
[Collection(ReleasedTown.Name)]
public sealed class ListeningBesideTheCouncil(ReleasedTown town) : IAsyncLifetime
{
    private const string Whole = "id table period guarantee checkpoint areas { code } figures { area milestone value low high } remarks revisions { value } report { announcements { atLeast } surveys { value } volunteers { value } } signature downloads { path sha256 }";

    private static readonly string[] Queries =
    [
        $"{{ councilReleases {{ {Whole} }} }}",
        "{ releaseBudget { spent remaining membershipAdvantage levels { level spent } } }",
        "{ surveyFigures { question wave area value } }",
        "{ releases { preparedBy logSize } }",
        "{ councilReleases(minPosition: 1) { id } }",
        "{ councilReleases(minPosition: 9999999) { id } }",
        "{ pathways { totalCount } }",
    ];

    private CaseworkApi Api => town.Api;

    // What a server reads when it is asked for the first time it has in memory the second.
    public async Task InitializeAsync() => await Heard();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Hears_the_same_with_and_without_somebody()
    {
        var without = await Heard();
        var pathway = (await Api.As(Callers.Ada).Open(new Newcomer { EffectiveOn = "2021-02-05", ArrivedOn = "2021-02-01" })).Accepted().PathwayId!;
        (await Api.As(Callers.Ada).On(pathway, "recordForumAttendance", new { forum = "PUBLIC_FORUM" }, on: "2021-02-10")).Accepted();

        Assert.Equal(without, await Heard());
    }

    [Fact]
    public async Task Hears_nothing_of_a_release_that_waits_for_a_second_person()
    {
        var before = await Heard();
        var id = (await town.Prepare("QUARTERLY_FLOWS", "2022-Q1")).Text("release.id")!;
        Assert.Equal(before, await Heard());
        await town.Withdraw(id);
        Assert.Equal(before, await Heard());
    }

    // Its id can be computed by everybody.
    [Fact]
    public async Task Is_told_nothing_by_the_name_of_what_is_not_published()
    {
        var prepared = (await town.Prepare("QUARTERLY_FLOWS", "2022-Q1")).Text("release.id")!;
        var id = ReleaseStreams.IdOf("CR-1", ReleaseTable.QuarterlyFlows, "2022-Q1");
        Assert.Equal(GlobalId.Of("CouncilRelease", id), prepared);
        var nobodys = Guid.NewGuid();

        Assert.Equal(await Answer(Get($"/council/releases/{nobodys}.json")), await Answer(Get($"/council/releases/{id}.json")));
        Assert.Equal(
            await Answer(Post($"{{ councilRelease(id: \"{GlobalId.Of("CouncilRelease", nobodys)}\") {{ id }} }}")), await Answer(Post($"{{ councilRelease(id: \"{prepared}\") {{ id }} }}")));
        await town.Withdraw(prepared);
    }

    // Who may wait for a position finds out by it how long the log is: to an entry.
    [Fact]
    public async Task Cannot_wait_for_entries_of_the_log()
    {
        Assert.Equal(["FORBIDDEN"], (await Api.As(Callers.Council).Ask("{ councilReleases(minPosition: 1) { id } }")).Codes);
        Assert.Equal(["FORBIDDEN"], (await Api.As(Callers.Committee).Ask($"{{ councilRelease(id: \"{town.Ids["2021"]}\", minPosition: 1) {{ id }} }}")).Codes);
        Assert.Empty((await Api.As(Callers.Administrator).Ask("{ councilReleases(minPosition: 1) { id } }")).Codes);
    }

    // The power of it: what is published is heard.
    [Fact]
    public async Task Would_hear_of_a_figure_that_is_told()
    {
        var before = await Heard();
        await town.WithdrawSurvey(ReleasedTown.Trust);
        Assert.NotEqual(before, await Heard());
        await town.Import(ReleasedTown.Trust);
        Assert.Equal(before, await Heard());
    }

    [Fact]
    public async Task Keeps_downloads_for_oneself_and_for_ever()
    {
        using var response = await Api.As(Callers.Council).Send(Get($"/council/releases/{GlobalId.Uuid("CouncilRelease", town.Ids["report"])}.csv"));

        Assert.True(response.Headers.CacheControl is { Private: true, MaxAge.TotalDays: 365 });
        Assert.StartsWith("\"", response.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    /// <summary>Status, headers, bytes and statements of everything that a council can ask.</summary>
    private async Task<string> Heard()
    {
        var all = new List<string>();
        foreach (var query in Queries)
            all.Add(await Answer(Post(query)));
        foreach (var id in town.Ids.Values)
        {
            foreach (var ending in new[] { ".json", ".csv", ".de.html", ".en.html" })
                all.Add(await Answer(Get($"/council/releases/{GlobalId.Uuid("CouncilRelease", id)}{ending}")));
        }

        return string.Join("\n\n", all);
    }

    private async Task<string> Answer(HttpRequestMessage request)
    {
        using var statements = new SentStatements();
        var trace = ActivityTraceId.CreateRandom();
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await Api.As(Callers.Council).Send(request);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(",", header.Value)}");
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{await response.Content.ReadAsStringAsync()}\n{string.Join('\n', Distinct(statements.Of(trace)))}";
    }

    // Which questions share a round trip, and which one is asked twice, is a matter of how busy the machine is.
    private static IEnumerable<string> Distinct(IEnumerable<string> roundTrips) =>
        roundTrips.SelectMany(text => text.Split('\n')).Select(line => line.TrimEnd(';')).Distinct().Order(StringComparer.Ordinal);

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string query) => new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
}
