using System.Diagnostics.Metrics;
using Casework.Api.Tests.CommandLine;
using Casework.Api.Tests.Testing;
using Casework.Testing;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Messaging;

public class TellingOthers(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Canaries = ["Canaryna", "Kanarienvogel", "1987-06-05", "Canary Street", "canary"];

    [Fact]
    public async Task Says_what_was_recorded_and_nothing_of_the_person()
    {
        await using var receiver = await WebhookReceiver.Start();
        await using var closings = await WebhookReceiver.Start();
        using var data = new DataFolder();
        var head = await database.Ask<long>("select last_position from casework.log_head");
        await using var server = await ApiServer.Start(database, data.Path, Settings(("council", receiver, null), ("closings", closings, "pathway_closed")));
        var caseworker = server.As(Callers.Ada);

        var opened = (await caseworker.Open(new Newcomer { GivenName = "Canaryna", FamilyName = "Kanarienvogel", BornOn = "1987-06-05" })).Accepted();
        await Waiting.Until(() => Task.FromResult(receiver.Taken.Any(call => At(call) == opened.Position)));

        var stored = await database.Ask<string>($"select string_agg(type || ' ' || seq_id || ' ' || id, ',' order by seq_id) from casework.mt_events where seq_id > {head}");
        Assert.Equal(stored, string.Join(',', receiver.Taken.Select(call => $"{call.Event.GetProperty("type").GetString()!["casework.".Length..]} {At(call)} {call.Id}")));
        var stream = await database.Ask<Guid>($"select stream_id from casework.mt_events where seq_id > {head} limit 1");
        Assert.All(receiver.Taken, call => Assert.Equal(stream, call.Event.GetProperty("subject").GetGuid()));
        Assert.All(receiver.Taken, call => Assert.Equal(
            ["effectiveOn", "position", "tenant", "version"], call.Event.GetProperty("data").EnumerateObject().Select(property => property.Name).Order()));
        foreach (var canary in Canaries)
            Assert.All(receiver.Calls, call => Assert.DoesNotContain(canary, call.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(closings.Calls);

        // The negative control: the person was recorded, and who may see them does.
        Assert.Contains("Canaryna", (await caseworker.Ask($$"""{ pathway(id: "{{opened.PathwayId}}") { person { givenName } } }""")).Data.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing_of_the_person_in_a_waiting_message()
    {
        await using var receiver = await WebhookReceiver.Start(answer: (_, response) =>
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        using var data = new DataFolder();
        await using var server = await ApiServer.Start(database, data.Path, Settings(("down", receiver, null)));

        (await server.As(Callers.Ada).Open(new Newcomer { GivenName = "Canaryna", FamilyName = "Kanarienvogel", BornOn = "1987-06-05" })).Accepted();
        await Waiting.Until(() => Task.FromResult(receiver.Calls.Count > 0));

        var rows = await database.Ask<string>("select string_agg(to_jsonb(m)::text, ' ') from casework.messages m where destination = 'webhook:down'");
        Assert.Contains("pathway_opened", rows, StringComparison.Ordinal);
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, rows, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Counts_what_was_delivered()
    {
        var delivered = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Name == "casework.messages.delivered")
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            foreach (var tag in tags)
                Interlocked.Add(ref delivered, tag is { Key: "destination", Value: "webhook:metered" } ? count : 0);
        });
        listener.Start();
        await using var receiver = await WebhookReceiver.Start();
        using var data = new DataFolder();
        await using var server = await ApiServer.Start(database, data.Path, Settings(("metered", receiver, "pathway_opened")));

        (await server.As(Callers.Ada).Open(new Newcomer())).Accepted();

        await Waiting.Until(() => Task.FromResult(Volatile.Read(ref delivered) == 1));
    }

    internal static Dictionary<string, string> Settings(params (string Name, WebhookReceiver Receiver, string? Events)[] webhooks)
    {
        var settings = new Dictionary<string, string>();
        foreach (var (name, receiver, events) in webhooks)
        {
            settings[$"Casework:Messages:Webhooks:{name}:Url"] = receiver.Address.ToString();
            settings[$"Casework:Messages:Webhooks:{name}:Secrets"] = receiver.Secret;
            if (events is not null)
                settings[$"Casework:Messages:Webhooks:{name}:Events"] = events;
        }

        return settings;
    }

    private static long At(WebhookCall call) => call.Event.GetProperty("data").GetProperty("position").GetInt64();
}
