using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Access;

/// <summary>Personal values go to who may see them and nowhere else: not into logs, traces, metrics, errors or messages.</summary>
public sealed class LeakingNothing(LongStory story) : IClassFixture<LongStory>
{
    // What is asked holds the name too: not even that is said.
    private static readonly string[] Questions =
    [
        $$"""{ pathways(where: { familyName: { contains: "{{LongStory.Canary}}" } }) { nodes { id familyName } } }""",
        $$"""{ auditTrail(where: { actor: { eq: "{{LongStory.Canary}}" } }) { nodes { id } } }""",
        $$"""{ pathway(id: "{{LongStory.Canary}}") { id } }""",
        $$"""{ pathways(after: "{{LongStory.Canary}}") { nodes { id } } }""",
        $$"""{ pathways(first: "{{LongStory.Canary}}") { nodes { id } } }""",
        $$"""{ {{LongStory.Canary}} }""",
        $$"""{ me { subject } # {{LongStory.Canary}}""",
    ];

    [Fact]
    public async Task Says_no_personal_value_in_logs_traces_or_metrics()
    {
        var heard = new ConcurrentBag<string>();
        using var spans = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => heard.Add($"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(spans);
        using var metrics = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => heard.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => heard.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        metrics.Start();

        await using var server = await ApiServer.Start(story.Api.Database, story.Api.DataFolder, logs: LogLevel.Trace);
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = server.As(Callers.Of(role, GlobalIds.Pathway(story.Pathway)));
            foreach (var question in Questions)
                await client.Ask(question);
            await client.Ask("query($id: ID!) { pathway(id: $id) { person { familyName } timeline(first: 100) { nodes { fact { ... on ContactRecorded { note } } } } } }", new { id = story.Pathway });
            await client.Ask("query($id: ID!) { pathway(id: $id) { id } }", new { id = new { name = LongStory.Canary } });
        }

        var pathway = await server.As(Callers.Ada).Open();
        (await server.As(Callers.Ada).On(pathway, "recordContact", new { channel = "PHONE", note = LongStory.Canary })).Accepted();

        Assert.DoesNotContain(LongStory.Canary, server.Log.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(heard, one => one.Contains(LongStory.Canary, StringComparison.OrdinalIgnoreCase));
        // Which would have been heard if it had been said.
        Assert.True(server.Log.Lines.Count > 100 && heard.Count > 100, $"{server.Log.Lines.Count} lines, {heard.Count} spans and measurements.");
        Assert.Contains(heard, one => one.Contains("pathways", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_personal_values_out_of_events_messages_and_who_commands()
    {
        foreach (var table in new[] { "mt_events", "messages", "commands", "mt_streams", "deadline_notices" })
        {
            var rows = await story.Api.Database.Ask<long>($"select count(*) from casework.{table} row where row::text ilike '%{LongStory.Canary}%'");
            Assert.Equal((table, 0L), (table, rows));
        }

        // The worklist shows names, so they stand in it (decision 9): whoever looked for them there would find them.
        Assert.True(await story.Api.Database.Ask<long>($"select count(*) from casework.pathway_summaries row where row::text ilike '%{LongStory.Canary}%'") > 0);
    }
}
