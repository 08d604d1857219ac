using Casework.Api.Pathways;
using Casework.Api.Seeding;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;

namespace Casework.Bench.Domain;

/// <summary>A seeded story under another name, with as many contacts and visits besides as make up a number of entries.</summary>
internal sealed class LongStory(StoryTeller teller, RuleBook rules, DateOnly today)
{
    private const ulong Seed = 11;
    private const int FewDays = 400;

    /// <param name="entries">About how many.</param>
    /// <param name="endsWithDecisions">Whether something is decided on the last day, when all the rest is known.</param>
    /// <returns>The story, and what each command came to that the rules did not refuse, in the order given.</returns>
    public (Story Story, IReadOnlyList<Told> Commands) Tell(int number, int entries, bool endsWithDecisions)
    {
        var story = teller.Tell(number);
        var random = new SeededRandom(Seed, (ulong)number);
        var commands = story.Steps.Select(step => step.Command).Where(command => !endsWithDecisions || command is not ClosePathway).ToList();
        var opening = (OpenPathway)commands[0];
        var (given, family) = Names.Next(random);
        commands[0] = opening with { GivenName = given, FamilyName = family };
        // Who arrived a short while ago is seen several times a day: notes tell those entries apart.
        var days = Math.Max(30, StoryTeller.LastDay.DayNumber - opening.EffectiveOn.DayNumber);
        for (var more = entries - commands.Count; more > 0; more--)
            commands.Add(Accompanied(random, more, days < FewDays ? 1 : 0.2) with { EffectiveOn = opening.EffectiveOn.AddDays(random.Between(0, days)) });
        if (endsWithDecisions)
            commands.AddRange(Decisions(random).Select(command => command with { EffectiveOn = StoryTeller.LastDay }));

        var told = new List<Told>(commands.Count);
        var history = PathwayHistory.Initial;
        foreach (var command in commands.OrderBy(command => command.EffectiveOn))
        {
            var decided = PathwayStream.Decide(history, [new DatedCommand(command, today)], rules, story.Caseworker);
            if (decided.Refusal is not null || decided.Events.Count == 0)
                continue;
            foreach (var @event in decided.Events)
                history = history.Add(new Entry(Guid.Empty, history.Log.Count + 1, @event.EffectiveOn, DateTimeOffset.UnixEpoch, @event.Event));
            told.Add(new Told(random.Uuid(), [.. decided.Events.Select(@event => new EventStore.NewEvent<object>(@event.Event, @event.EffectiveOn, @event.RuleSet))]));
        }

        return (story, told);
    }

    private static PathwayCommand Accompanied(SeededRandom random, int number, double noted) => random.Happens(0.9)
        ? new RecordContact(random.One(Enum.GetValues<ContactChannel>()), random.Happens(noted) ? (Personal<string>?)$"Termin {number}, Unterlagen besprochen." : null)
        : new RecordForumAttendance(random.One(Enum.GetValues<ForumKind>()));

    private static IEnumerable<PathwayCommand> Decisions(SeededRandom random)
    {
        var procedure = random.Uuid();
        yield return new FileRecognition(procedure, "Pflegefachperson", true, "Landesamt für Gesundheit", RecognitionTrack.Standard, "SYR");
        yield return new ConfirmRecognitionReceipt(procedure, []);
        yield return new CompleteRecognitionDocuments(procedure);
    }

    /// <summary>What one command came to.</summary>
    internal sealed record Told(Guid CommandId, IReadOnlyList<EventStore.NewEvent<object>> Events);
}
