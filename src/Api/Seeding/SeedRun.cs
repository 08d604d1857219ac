using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Commands;
using Casework.Api.HealthFiles;
using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Interpreting;
using Casework.EventStore;

namespace Casework.Api.Seeding;

/// <summary>Gives the commands of stories to the log, the way everybody's commands go. Once: a story told again changes nothing.</summary>
internal sealed class SeedRun(PathwayStream pathways, HealthFileStream healthFiles, StoryTeller teller, Today today)
{
    private const int AtOnce = 96;

    private static readonly JsonSerializerOptions Json = new()
    {
        // Names as in the public contract.
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper), new PlainPersonal(), new NamedFact() },
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
        await Parallel.ForEachAsync(Enumerable.Range(0, stories).Where(number => !StoryTeller.FollowsAnother(number)), options, async (number, stop) =>
        {
            // What may concern the pathway before it comes after that one.
            for (var next = number; next == number || (next < stories && StoryTeller.FollowsAnother(next)); next++)
            {
                await Tell(teller.Tell(next), stop);
                progress.Report(Interlocked.Increment(ref done));
            }
        });
        return new SeedOutcome(stories, _commands, _events, _repeated);
    }

    /// <summary>The stories as JSON Lines, a command a line: the same bytes for the same seed.</summary>
    public static IEnumerable<byte[]> Lines(StoryTeller teller, int stories) =>
        from number in Enumerable.Range(0, stories)
        let story = teller.Tell(number)
        from step in Given(story)
        select JsonSerializer.SerializeToUtf8Bytes(
            new { story = number, story.Municipality, caseworker = step.By, step.CommandId, command = step.Command.GetType().Name, input = step.Command }, Json);

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

    private static IEnumerable<(Guid CommandId, object Command, string By)> Given(Story story) =>
    [
        .. story.Steps.Concat(story.Afterwards).Select(step => (step.CommandId, (object)step.Command, step.By ?? story.Caseworker)),
        .. story.Health.Select(step => (step.CommandId, (object)step.Command, story.Caseworker)),
    ];

    private async Task Tell(Story story, CancellationToken cancel)
    {
        var entries = new Dictionary<Guid, Guid>();
        foreach (var step in story.Steps.Concat(story.Afterwards))
        {
            var command = OnEntries(step.Command, entries);
            var given = await pathways.Transact(
                story.Pathway, Meta(story, step.CommandId, command, step.By), expectedVersion: null, command.On(step.DecidedOn(today.Date)), cancel);
            Count(given, command, command.EffectiveOn);
            if (given.EventIds.Count > 0)
                entries.Add(step.CommandId, given.EventIds[0]);
        }

        foreach (var step in story.Health)
            Count(await healthFiles.Transact(story.Pathway, Meta(story, step.CommandId, step.Command), expectedVersion: null, step.Command, today.Date, cancel), step.Command, step.Command.EffectiveOn);
    }

    /// <param name="entries">By the command that recorded it.</param>
    private static PathwayCommand OnEntries(PathwayCommand command, Dictionary<Guid, Guid> entries) => command switch
    {
        CorrectEntry correction => correction with { EntryId = entries[correction.EntryId] },
        RetractEntry retraction => retraction with { EntryId = entries[retraction.EntryId] },
        ProposeCorrection proposal => proposal with { EntryId = entries[proposal.EntryId] },
        ProposeRetraction proposal => proposal with { EntryId = entries[proposal.EntryId] },
        _ => command,
    };

    private static CommandMeta Meta(Story story, Guid commandId, object command, string? by = null) =>
        command is AssignInterpreter or RecordNoInterpreter
            ? new(commandId, CommandContent.Hash(story.Pathway.Id, command), by ?? story.Caseworker, RoleNames.Of(Role.InterpreterCoordinator), PurposeNames.Of(Purpose.Interpreting))
            : new(commandId, CommandContent.Hash(story.Pathway.Id, command), by ?? story.Caseworker, RoleNames.Of(Role.Caseworker), PurposeNames.Of(Purpose.CaseManagement));

    private void Count<TState>(Transacted<TState, Rejection> given, object command, DateOnly on) where TState : notnull
    {
        if (given.Refusal is { } refusal)
            throw new InvalidOperationException($"A story was refused: {command.GetType().Name} on {on}: {refusal.Code}.");

        Interlocked.Increment(ref _commands);
        Interlocked.Add(ref _repeated, given.Repeated ? 1 : 0);
        // What is told of two pathways is one entry on the other; the answer names those of the first.
        Interlocked.Add(ref _events, given.Repeated ? 0 : given.EventIds.Count + (command is MutualCommand && given.EventIds.Count > 0 ? 1 : 0));
    }
}

/// <param name="Events">Recorded by this run.</param>
/// <param name="Repeated">Commands that had been given before.</param>
internal sealed record SeedOutcome(int Pathways, long Commands, long Events, long Repeated);
