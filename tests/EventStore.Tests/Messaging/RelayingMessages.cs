using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Casework.EventStore.Messaging;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Messaging;

public class RelayingMessages(TestDatabase database) : MessageSpec(database)
{
    [Fact]
    public async Task Delivers_once_when_nothing_fails_and_in_order_within_a_stream_over_several_nodes()
    {
        const int PerStream = 12;
        var streams = Enumerable.Range(0, 40).Select(_ => TicketLog.NewTicket()).ToList();
        var all = new ConcurrentQueue<DueMessage>();
        for (var node = 0; node < 3; node++)
        {
            Relay(new Receiver(Destination, async (message, cancel) =>
            {
                all.Enqueue(message);
                await Task.Delay(Random.Shared.Next(3), cancel);
                return Delivery.Done.Instance;
            }));
        }

        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(streams, async (stream, _) =>
        {
            for (var n = 0; n < PerStream; n++)
                await Send(stream, To($"n{n}"));
        });
        await Until(() => all.Count >= streams.Count * PerStream);
        await Until(async () => await Count() is { Waiting: 0 });

        Report.Line(string.Create(CultureInfo.InvariantCulture, $"messages: {all.Count} sent with commands and delivered in order by 3 relays in {watch.Elapsed.TotalSeconds:f1} s"));
        Assert.Equal(streams.Count * PerStream, all.Count);
        Assert.All(all.GroupBy(message => message.Stream), one => Assert.Equal(Enumerable.Range(0, PerStream).Select(n => $"n{n}"), one.Select(message => message.Type)));
    }

    [Fact]
    public async Task Tries_again_with_the_same_id_and_holds_up_only_the_stream()
    {
        var (slow, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        var receiver = new Receiver(Destination, (message, _) => Task.FromResult<Delivery>(
            message is { Type: "first", Attempt: < 5 } ? new Delivery.Again("not yet") : Delivery.Done.Instance));
        await Send(slow, To("first"), To("second"));
        await Send(other, To("other"));

        Relay(receiver);
        await Until(() => receiver.Taken.Count == 3);

        Assert.Equal("other", receiver.Taken[0].Type);
        Assert.Equal(["first", "second"], receiver.Taken.Skip(1).Select(message => message.Type));
        var tries = receiver.Calls.Where(message => message.Type == "first").ToList();
        Assert.Equal([1, 2, 3, 4, 5], tries.Select(message => message.Attempt));
        Assert.Single(tries.Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task Waits_longer_after_each_failure_and_never_all_at_once()
    {
        var options = new MessageRelayOptions { FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(60) };

        var pauses = Enumerable.Range(1, 12).Select(failures => Enumerable.Range(0, 200).Select(_ => options.PauseAfter(failures, options.LongestPause)).ToList()).ToList();

        Assert.All(pauses.Index(), of =>
        {
            var whole = Math.Min(60, Math.Pow(2, of.Index));
            Assert.All(of.Item, pause => Assert.InRange(pause.TotalSeconds, whole / 2, whole));
            Assert.True(of.Item.Distinct().Count() > 100);
        });
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Gives_a_poison_message_up_and_goes_on_and_takes_it_up_again_by_hand()
    {
        var ticket = TicketLog.NewTicket();
        var mended = false;
        var receiver = new Receiver(Destination, (message, _) => Task.FromResult<Delivery>(
            message.Type == "poison" && !mended ? new Delivery.Again("HTTP 500") : Delivery.Done.Instance));
        await Send(ticket, To("poison"), To("after"));

        var relay = Relay(receiver, Quick with { MaxAttempts = 3 });
        await Until(async () => await Count() is { Dead: 1, Waiting: 0 });
        var dead = Assert.Single(await Waiting.Dead(Destination, 10, CancellationToken.None));
        mended = true;
        Assert.Equal(0, await Waiting.Retry(Guid.NewGuid(), null, CancellationToken.None));
        Assert.Equal(1, await Waiting.Retry(dead.Id, Destination, CancellationToken.None));
        relay.Wake();
        await Until(() => receiver.Taken.Count == 2);

        Assert.Equal((ticket, "poison", 3, "HTTP 500"), (dead.Stream, dead.Type, dead.Attempts, dead.Error));
        Assert.Equal(["after", "poison"], receiver.Taken.Select(message => message.Type));
        await Until(async () => await Count() is { Dead: 0, Waiting: 0 });
    }

    [Fact]
    public async Task Gives_up_at_once_what_is_refused_for_good()
    {
        var receiver = new Receiver(Destination, (_, _) => Task.FromResult<Delivery>(new Delivery.Refused("HTTP 410")));
        await Send(TicketLog.NewTicket(), To("greeted"));

        Relay(receiver);
        await Until(async () => await Count() is { Dead: 1 });

        Assert.Single(receiver.Calls);
    }

    [Fact]
    public async Task Gives_up_what_ends_every_relay_that_tries_it()
    {
        await Send(TicketLog.NewTicket(), To("deadly"));
        await Database.Execute($"update casework.messages set attempts = 3 where destination = '{Destination}'");
        var receiver = new Receiver(Destination);

        Relay(receiver, Quick with { MaxAttempts = 3 });
        await Until(async () => await Count() is { Dead: 1 });

        Assert.Empty(receiver.Calls);
    }

    [Fact]
    public async Task Bounds_an_attempt_and_counts_what_the_destination_throws()
    {
        var receiver = new Receiver(Destination, async (message, cancel) =>
        {
            if (message.Attempt == 1)
                await Task.Delay(Timeout.Infinite, cancel);
            return message.Attempt == 2 ? throw new InvalidOperationException("a name that must not be kept") : Delivery.Done.Instance;
        });
        await Send(TicketLog.NewTicket(), To("greeted"));

        Relay(receiver, Quick with { DeliverWithin = TimeSpan.FromMilliseconds(100), FirstPause = TimeSpan.FromMilliseconds(300) });
        await Until(() => receiver.Calls.Count == 1);
        await Until(async () => await Error() == "No answer within 0.1 s.");
        await Until(async () => await Error() == nameof(InvalidOperationException));
        await Until(() => receiver.Taken.Count == 1);
    }

    [Fact]
    public async Task Delivers_a_scheduled_message_when_it_is_due_and_not_before()
    {
        var ticket = TicketLog.NewTicket();
        var due = DateTimeOffset.UtcNow.AddSeconds(1.5);
        var at = DateTimeOffset.MaxValue;
        var receiver = new Receiver(Destination, (message, _) =>
        {
            if (message.Type == "reminded")
                at = DateTimeOffset.UtcNow;
            return Task.FromResult<Delivery>(Delivery.Done.Instance);
        });
        Relay(receiver);

        await Send(ticket, To("reminded") with { DueAt = due, Key = "reminder" }, To("too late") with { DueAt = due, Key = "met" }, To("at once"));
        await Send(ticket, TicketLog.Command(), [], cancels: ["met"]);
        await Until(() => receiver.Taken.Count == 2);

        // A later date does not hold up what is due.
        Assert.Equal(["at once", "reminded"], receiver.Taken.Select(message => message.Type));
        Assert.InRange(at, due, due.AddSeconds(1));
    }

    [Fact]
    public async Task Gives_a_silent_relays_messages_to_another_when_the_lease_ends()
    {
        var ticket = TicketLog.NewTicket();
        await Send(ticket, To("first"), To("second"));
        // What a relay leaves that was killed after it claimed.
        await Database.Execute($"""
            update casework.messages set claim = gen_random_uuid(), attempts = 1, ready_at = now() + interval '1 second'
             where destination = '{Destination}' and type = 'first'
            """);
        var receiver = new Receiver(Destination);

        Relay(receiver);
        await Task.Delay(300);
        Assert.Empty(receiver.Calls);
        await Until(() => receiver.Taken.Count == 2);

        Assert.Equal([("first", 2), ("second", 1)], receiver.Taken.Select(message => (message.Type, message.Attempt)));
    }

    [Fact]
    public async Task Gives_back_what_is_under_way_when_the_node_stops()
    {
        await Send(TicketLog.NewTicket(), To("greeted"));
        var hanging = new Receiver(Destination, async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Delivery.Done.Instance;
        });
        var first = Relay(hanging);
        await Until(() => hanging.Calls.Count == 1);
        await first.DisposeAsync();

        var receiver = new Receiver(Destination);
        var watch = Stopwatch.StartNew();
        Relay(receiver);
        await Until(() => receiver.Taken.Count == 1);

        Assert.True(watch.Elapsed < Quick.Lease / 2);
        Assert.Equal(1, receiver.Taken[0].Attempt);
    }

    [Fact]
    public async Task Leaves_a_destination_alone_that_is_down()
    {
        var up = false;
        var receiver = new Receiver(Destination, (_, _) => Task.FromResult<Delivery>(up ? Delivery.Done.Instance : new Delivery.Again("Connection refused.", IsDown: true)));
        for (var n = 0; n < 30; n++)
            await Send(TicketLog.NewTicket(), To("greeted"));

        Relay(receiver, Quick with { BatchMessages = 4, BatchesInFlight = 1, FirstPause = TimeSpan.FromMilliseconds(200), LongestOutagePause = TimeSpan.FromMilliseconds(500) });
        await Task.Delay(1_000);
        var tried = receiver.Calls.Count;
        up = true;
        await Until(() => receiver.Taken.Count == 30);

        // The first batch, then one at a time.
        Assert.InRange(tried, 4, 12);
    }

    [Fact]
    public async Task Does_not_undo_what_another_relay_did_since()
    {
        var ticket = TicketLog.NewTicket();
        await Send(ticket, To("greeted"));
        var release = new TaskCompletionSource();
        var slow = new Receiver(Destination, async (_, _) =>
        {
            await release.Task;
            return new Delivery.Refused("said too late");
        });
        Relay(slow);
        await Until(() => slow.Calls.Count == 1);
        // The lease is over and another relay has it.
        await Database.Execute($"update casework.messages set claim = gen_random_uuid() where destination = '{Destination}'");

        release.SetResult();
        await Task.Delay(200);

        Assert.Equal((1, 0), ((await Count()).Waiting, (await Count()).Dead));
    }

    private Task<string?> Error() => Database.Ask<string>($"select error from casework.messages where destination = '{Destination}'");
}
