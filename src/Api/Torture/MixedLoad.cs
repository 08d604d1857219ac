using System.Collections.Concurrent;
using Casework.Api.Composition;
using Casework.EventStore.Verifying;

namespace Casework.Api.Torture;

/// <summary>Clients that open pathways, record contacts, repeat themselves and ask, and keep a book of what they were told.</summary>
internal sealed class MixedLoad(TortureClient client, int seed)
{
    private const int Clients = 12;
    private const int TriesBeforeGivingUp = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(300);
    private static readonly DateOnly Arrived = new(2026, 3, 2);

    private readonly ConcurrentDictionary<Guid, long> _acknowledged = new();
    private readonly ConcurrentQueue<SentCommand> _sent = new();
    private readonly ConcurrentBag<string> _pathways = [];
    private readonly ConcurrentQueue<SentCommand> _open = new();
    private readonly ConcurrentQueue<Violation> _contradictions = new();
    private long _ok;
    private long _failed;
    private long _unknown;
    private long _questions;
    private long _unanswered;

    public IReadOnlyCollection<Acknowledged> Acknowledged => [.. _acknowledged.Select(told => new Acknowledged(told.Key, told.Value))];

    /// <summary>Answers that contradict an earlier one.</summary>
    public IReadOnlyCollection<Violation> Contradictions => _contradictions;

    /// <summary>Every sending of a command, by what the client heard of it.</summary>
    public (long Ok, long Failed, long Unknown) Sendings => (Interlocked.Read(ref _ok), Interlocked.Read(ref _failed), Interlocked.Read(ref _unknown));

    public (long Answered, long Unanswered) Questions => (Interlocked.Read(ref _questions), Interlocked.Read(ref _unanswered));

    /// <summary>Commands that nobody knows the outcome of.</summary>
    public int Open => _open.Count;

    public async Task Run(CancellationToken cancel)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Work(new Random(unchecked((seed * 31) + number)), cancel)));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The time is over. What was on its way stays open.
        }
    }

    /// <summary>Many copies of one command at once, to both servers.</summary>
    public async Task Duplicate(Random random, int copies, CancellationToken cancel)
    {
        var command = Opening(random);
        _sent.Enqueue(command);
        await Task.WhenAll(Enumerable.Range(0, copies).Select(copy => Send(command, copy % 2, cancel)));
    }

    /// <summary>More questions at once than there are connections.</summary>
    public Task Crowd(int questions, CancellationToken cancel) => Task.WhenAll(Enumerable.Range(0, questions).Select(number => Ask(number % 2, cancel)));

    /// <summary>Sends what is open until it is answered.</summary>
    /// <returns>False when some never was.</returns>
    public async Task<bool> Settle(TimeSpan within, CancellationToken cancel)
    {
        var giveUp = DateTime.UtcNow + within;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            for (var server = number % 2; DateTime.UtcNow < giveUp && _open.TryDequeue(out var command); server ^= 1)
            {
                if ((await Send(command, server, cancel)).Kind is not HeardKind.Unknown)
                    continue;
                _open.Enqueue(command);
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }));
        return _open.IsEmpty;
    }

    private static SentCommand Opening(Random random)
    {
        var id = NewId(random);
        return new SentCommand(id, "openPathway", Welcome.ExampleInput(id, Arrived));
    }

    private static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private async Task Work(Random random, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            switch (random.Next(10))
            {
                case < 4:
                    await Persist(Opening(random), random, cancel);
                    break;
                case < 7 when _pathways.TryPeek(out var pathway):
                    var contact = NewId(random);
                    await Persist(new SentCommand(contact, "recordContact", new { commandId = contact, pathwayId = pathway, channel = "PHONE", note = $"{contact}", effectiveOn = "2026-06-01" }), random, cancel);
                    break;
                case 7 when _sent.TryPeek(out var earlier):
                    await Send(earlier, random.Next(2), cancel);
                    if (_sent.Count > 1_000)
                        _sent.TryDequeue(out _);
                    break;
                default:
                    await Ask(random.Next(2), cancel);
                    break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(30)), cancel);
        }
    }

    /// <summary>As a good client does: the same command again, here and there, and in the end it is left open.</summary>
    private async Task Persist(SentCommand command, Random random, CancellationToken cancel)
    {
        var known = false;
        try
        {
            for (var tries = 0; tries < TriesBeforeGivingUp && !known; tries++)
            {
                known = (await Send(command, random.Next(2), cancel)).Kind is not HeardKind.Unknown;
                if (!known)
                    await Task.Delay(BetweenTries, cancel);
            }
        }
        finally
        {
            if (known)
                _sent.Enqueue(command);
            else
                _open.Enqueue(command);
        }
    }

    private async Task<Heard> Send(SentCommand command, int server, CancellationToken cancel)
    {
        var heard = await client.Send(command, server, cancel);
        switch (heard.Kind)
        {
            case HeardKind.Ok:
                Interlocked.Increment(ref _ok);
                if (_acknowledged.GetOrAdd(command.CommandId, heard.Position) is var first && first != heard.Position)
                    _contradictions.Enqueue(new Violation(Invariant.Once, $"Its client was told position {first}, and later {heard.Position}.", heard.Position, Command: command.CommandId));
                if (_pathways.Count < 500)
                    _pathways.Add(heard.Pathway!);
                break;
            case HeardKind.Failed:
                Interlocked.Increment(ref _failed);
                if (_acknowledged.ContainsKey(command.CommandId))
                    _contradictions.Enqueue(new Violation(Invariant.Once, "Its client was told that it is recorded, and later that it was refused.", Command: command.CommandId));
                break;
            default:
                Interlocked.Increment(ref _unknown);
                break;
        }

        return heard;
    }

    private async Task Ask(int server, CancellationToken cancel) =>
        Interlocked.Increment(ref await client.Ask(Welcome.ExampleQuery, null, server, cancel) is null ? ref _unanswered : ref _questions);
}
