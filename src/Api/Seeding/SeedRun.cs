using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.EventStore;

namespace Casework.Api.Seeding;

/// <summary>Gives the commands of stories to the log, the way everybody's commands go. Once: a story told again changes nothing.</summary>
internal sealed class SeedRun(PathwayStream pathways, StoryTeller teller, Today today)
{
    private const int AtOnce = 96;

    private static readonly JsonSerializerOptions Json = new()
    {
        // Names as in the public contract.
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new PlainPersonal() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private long _commands;
    private long _events;
    private long _repeated;

    /// <param name="stories">How many, from the first.</param>
    public async Task<SeedOutcome> Tell(int stories, IProgress<long> progress, CancellationToken cancel)
    {
        var done = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, stories), options, async (number, stop) =>
        {
            await Tell(teller.Tell(number), stop);
            progress.Report(Interlocked.Increment(ref done));
        });
        return new SeedOutcome(stories, _commands, _events, _repeated);
    }

    /// <summary>The stories as JSON Lines, a command a line: the same bytes for the same seed.</summary>
    public static IEnumerable<byte[]> Lines(StoryTeller teller, int stories) =>
        from number in Enumerable.Range(0, stories)
        let story = teller.Tell(number)
        from step in story.Steps
        select JsonSerializer.SerializeToUtf8Bytes(
            new { story = number, story.Municipality, story.Caseworker, step.CommandId, command = step.Command.GetType().Name, input = (object)step.Command }, Json);

    /// <summary>SHA-256 over the lines, lower-case hexadecimal.</summary>
    public static string Digest(StoryTeller teller, int stories)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines(teller, stories))
        {
            hash.AppendData(line);
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task Tell(Story story, CancellationToken cancel)
    {
        foreach (var step in story.Steps)
        {
            var meta = new CommandMeta(step.CommandId, CommandContent.Hash(story.Pathway.Id, step.Command), story.Caseworker, RoleNames.Of(Role.Caseworker));
            var outcome = await pathways.Transact(story.Pathway, meta, expectedVersion: null, step.Command.On(today.Date), cancel);
            if (outcome.Refusal is { } refusal)
                throw new InvalidOperationException($"A story was refused: {step.Command.GetType().Name} on {step.Command.EffectiveOn}: {refusal.Code}.");

            Interlocked.Increment(ref _commands);
            Interlocked.Add(ref _repeated, outcome.Repeated ? 1 : 0);
            Interlocked.Add(ref _events, outcome.Repeated ? 0 : outcome.EventIds.Count);
        }
    }
}

/// <param name="Events">Recorded by this run.</param>
/// <param name="Repeated">Commands that had been given before.</param>
internal sealed record SeedOutcome(int Pathways, long Commands, long Events, long Repeated);
