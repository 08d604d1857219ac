using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Configuration;
using Casework.Api.HealthFiles;
using Casework.Api.Pathways;
using Casework.Api.Seeding;
using Casework.Api.Tests.Testing;
using Casework.EventStore;
using Casework.EventStore.Messaging;
using Casework.Testing;
using Microsoft.AspNetCore.Http;

namespace Casework.Api.Tests.Messaging;

/// <summary>R14 of the catalogue of faults: relays killed between publishing and marking, receiver and broker gone for a while.</summary>
[Collection(nameof(WithABroker))]
public class SurvivingKilledRelays(Broker broker, TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Kills = 4;
    private const int Stories = 25;

    [Fact]
    public async Task Loses_nothing_and_repeats_only_with_the_same_id_in_the_order_of_the_stream()
    {
        var isDown = false;
        await using var receiver = await WebhookReceiver.Start(answer: (_, response) =>
        {
            response.StatusCode = isDown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        var queue = new Received(broker, "kills");
        await queue.Bind();
        var expected = await Record(seed: 14, new EventSubscription("webhook:council"), new EventSubscription("rabbitmq"));

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var relay = RelayingProcess.Start(database.AppConnectionString, receiver, broker, "kills", deliveries: 20 + (37 * kill));
            await relay.Killed();
        }

        isDown = true;
        await broker.Kill();
        await using (var first = RelayingProcess.Start(database.AppConnectionString, receiver, broker, "kills", int.MaxValue))
        await using (var second = RelayingProcess.Start(database.AppConnectionString, receiver, broker, "kills", int.MaxValue))
        {
            await broker.Start();
            isDown = false;
            await Waiting.Until(async () => await database.Ask<long>("select count(*) from casework.messages") == 0);
            await first.Kill();
            await second.Kill();
        }

        var byWebhook = receiver.Taken.Select(call => (call.Id, Stream: call.Event.GetProperty("subject").GetString()!, Position: call.Event.GetProperty("data").GetProperty("position").GetInt64())).ToList();
        var byBroker = (await queue.TakeAll()).Select(got => (Id: got.Properties.MessageId!, Stream: got.Event.GetProperty("subject").GetString()!, Position: got.Event.GetProperty("data").GetProperty("position").GetInt64())).ToList();
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"messages (R14): {Kills} relays killed after publishing, receiver and broker down: {expected.Count} events, {byWebhook.Count} webhooks and {byBroker.Count} in the queue, 0 lost"));
        foreach (var received in new[] { byWebhook, byBroker })
        {
            Assert.Equal(expected.Order(), received.Select(one => one.Id).Distinct().Order());
            Assert.All(received.GroupBy(one => one.Id), same => Assert.Single(same.Distinct()));
            Assert.All(received.DistinctBy(one => one.Id).GroupBy(one => one.Stream), stream => Assert.Equal(stream.OrderBy(one => one.Position), stream));
        }

        // The kills did hit: something came twice.
        Assert.True(byWebhook.Count + byBroker.Count > 2 * expected.Count);
    }

    [Fact]
    public async Task Would_lose_messages_if_it_marked_before_it_published()
    {
        await using var receiver = await WebhookReceiver.Start();
        var expected = await Record(seed: 15, new EventSubscription("webhook:council"));

        await using (var relay = RelayingProcess.Start(database.AppConnectionString, receiver, broker, "kills", deliveries: 20, marksFirst: true))
            await relay.Killed();
        await using (var relay = RelayingProcess.Start(database.AppConnectionString, receiver, broker, "kills", int.MaxValue, marksFirst: true))
            await relay.Ended();

        Assert.NotEmpty(expected.Except(receiver.Taken.Select(call => call.Id)));
    }

    /// <returns>The ids of the events.</returns>
    private async Task<List<string>> Record(ulong seed, params EventSubscription[] subscriptions)
    {
        var head = await database.Ask<long>("select last_position from casework.log_head");
        var folder = TestFolder.Create();
        await using var source = LogDatabase.Connect(database.AppConnectionString);
        await using (var log = PathwayLog.Open(source, PathwayLog.Key(new CaseworkSettings { DataFolder = folder }), subscriptions: subscriptions))
            await new SeedRun(new PathwayStream(log, Rules.OfTheHouse, () => { }), new HealthFileStream(log, Rules.OfTheHouse), new StoryTeller(seed, Rules.OfTheHouse), new Today(TimeProvider.System)).Tell(Stories, new Progress<long>(), CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        return [.. (await database.Ask<string[]>($"select array_agg(id::text) from casework.mt_events where seq_id > {head}"))!];
    }
}
