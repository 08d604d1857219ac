using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Casework.Api.Schema;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Testing;

namespace Casework.Api.Tests.Access;

/// <summary>
/// Whoever is not permitted to see something hears nothing from how long the answer takes: it costs the database what the answer about
/// something that is not there costs. What is counted is the gate; the clock is only printed, and asserted with CASEWORK_TEST_LONG=1.
/// </summary>
public sealed class TellingNothingByTime(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Long = "CASEWORK_TEST_LONG";
    private const string File = "query($id: ID!) { pathway(id: $id) { id version timeline(first: 5) { nodes { type } } } }";

    private static readonly Dictionary<string, string> Questions = new()
    {
        ["pathway"] = File,
        ["node"] = "query($id: ID!) { node(id: $id) { id } }",
        ["healthFile"] = "query($id: ID!) { healthFile(pathwayId: $id) { cover } }",
        ["replay"] = "query($id: ID!) { replay(pathwayId: $id, upTo: 1) { state { path } } }",
        ["diff"] = "query($id: ID!) { diff(pathwayId: $id, from: 0, to: 1) { differences { path } } }",
        ["accessReport"] = "query($id: ID!) { accessReport(pathwayId: $id) { html } }",
        ["recordContact"] = "mutation($id: ID!, $command: UUID!) { recordContact(input: { commandId: $command, pathwayId: $id, channel: PHONE }) { version errors { __typename } } }",
        ["proof"] = "query($id: ID!) { proof(eventId: $id) { leafIndex } }",
        ["decisionBasis"] = "query($id: ID!) { decisionBasis(eventId: $id) { asRecorded } }",
    };

    [Theory]
    [InlineData(Role.Caseworker, "pathway")]
    [InlineData(Role.Caseworker, "node")]
    [InlineData(Role.Caseworker, "healthFile")]
    [InlineData(Role.Caseworker, "replay")]
    [InlineData(Role.Caseworker, "diff")]
    [InlineData(Role.Caseworker, "recordContact")]
    [InlineData(Role.Auditor, "pathway")]
    [InlineData(Role.Auditor, "proof")]
    [InlineData(Role.Auditor, "decisionBasis")]
    [InlineData(Role.Newcomer, "pathway")]
    [InlineData(Role.Newcomer, "node")]
    [InlineData(Role.Newcomer, "accessReport")]
    public async Task Costs_the_same_round_trips_whether_it_is_not_there_or_not_permitted(Role role, string question)
    {
        using var statements = new SentStatements();
        var asker = api.As(Callers.Of(role, GlobalIds.Pathway(await api.As(Callers.Ada).Open())));
        // Asked twice each: what is remembered of the first time must not tell, either.
        foreach (var (nobodys, others) in await Ids(role, question, count: 2))
        {
            for (var time = 0; time < 2; time++)
            {
                var (missing, forbidden) = (await Ask(asker, Questions[question], nobodys, statements), await Ask(asker, Questions[question], others, statements));
                Assert.Equal(missing.Text, forbidden.Text);
                Assert.Equal(missing.Sent, forbidden.Sent);
            }
        }
    }

    [Fact]
    public async Task Would_notice_one_round_trip_more()
    {
        using var statements = new SentStatements();
        var ada = api.As(Callers.Ada);
        var id = GlobalIds.OfPathway(Guid.NewGuid());
        var (once, twice) = (await Ask(ada, File, id, statements), await Ask(ada, "query($id: ID!) { pathway(id: $id) { id } healthFile(pathwayId: $id) { cover } }", id, statements));

        Assert.True(twice.Sent.Count > once.Sent.Count, $"{once.Sent.Count} and {twice.Sent.Count}");
    }

    [Fact]
    public async Task Takes_the_same_time_by_the_clock()
    {
        var isLong = Environment.GetEnvironmentVariable(Long) == "1";
        var ada = api.As(Callers.Ada);
        var (missing, forbidden) = (new List<double>(), new List<double>());
        var ids = await Ids(Role.Caseworker, "pathway", count: 8);
        for (var sample = -10; sample < (isLong ? 1_000 : 60); sample++)
        {
            var (nobodys, others) = ids[(sample + 10) % ids.Count];
            // Interleaved, and in turns which of them is first.
            var first = sample % 2 == 0 ? await Took(ada, nobodys) : await Took(ada, others);
            var second = sample % 2 == 0 ? await Took(ada, others) : await Took(ada, nobodys);
            if (sample < 0)
                continue;
            missing.Add(sample % 2 == 0 ? first : second);
            forbidden.Add(sample % 2 == 0 ? second : first);
        }

        var told = Separation.Of(missing, forbidden);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"A2  not there, not permitted  told apart with probability {told:f2} (0.50 is not at all) by {missing.Count} pairs, median {Median(missing):f2} and {Median(forbidden):f2} ms"));
        if (isLong)
            Assert.InRange(told, 0.35, 0.65);
    }

    [Theory]
    [InlineData(0, 0.4, 0.6)]
    [InlineData(0.3, 0.8, 1)]
    [InlineData(3, 1, 1)]
    public void Is_told_by_a_measure_that_knows_a_delay_among_outliers(double delay, double least, double most)
    {
        var random = new Random(9);
        List<double> Sample(double more) => [.. Enumerable.Range(0, 400).Select(_ => more + 2 + (0.2 * random.NextDouble()) + (random.Next(50) == 0 && more == 0 ? 40 * random.NextDouble() : 0))];

        Assert.InRange(Separation.Of(Sample(0), Sample(delay)), least - 0.05, most);
    }

    /// <returns>Pairs of an id that nobody has, and one that somebody has whom the asker may not see.</returns>
    private async Task<IReadOnlyList<(string Nobodys, string Others)>> Ids(Role role, string question, int count)
    {
        var pairs = new List<(string, string)>();
        for (var made = 0; made < count; made++)
        {
            // A newcomer may see nobody's but the own, not of the same town either.
            var others = role is Role.Newcomer
                ? await api.As(Callers.Ada).Open()
                : (await api.As(Callers.Ben).Open(new Newcomer { Municipality = Callers.OtherTown })).Accepted().PathwayId!;
            if (question is "proof" or "decisionBasis")
            {
                var entry = await api.Database.Ask<Guid>($"select id from casework.mt_events where stream_id = '{GlobalIds.Pathway(others)}'");
                pairs.Add((GlobalId.Of("TimelineEntry", Guid.NewGuid()), GlobalId.Of("TimelineEntry", entry)));
            }
            else
            {
                pairs.Add((GlobalIds.OfPathway(Guid.NewGuid()), others));
            }
        }

        return pairs;
    }

    private static async Task<(string Text, IReadOnlyList<string> Sent)> Ask(ApiClient asker, string query, string id, SentStatements statements)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables = new { id, command = Guid.NewGuid() } }) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await asker.Send(request);
        return (await response.Content.ReadAsStringAsync(), statements.Of(trace));
    }

    private static async Task<double> Took(ApiClient asker, string id)
    {
        var since = Stopwatch.GetTimestamp();
        await asker.Ask(File, new { id });
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
