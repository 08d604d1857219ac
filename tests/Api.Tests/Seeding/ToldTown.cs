using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Domain;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;

namespace Casework.Api.Tests.Seeding;

/// <summary>What becomes of stories in the domain alone, with what concerns two pathways and with health files: no database, no log.</summary>
internal sealed class ToldTown
{
    private static readonly Circumstances Now = new(StoryTeller.LastDay, Rules.OfTheHouse);

    private readonly Dictionary<Guid, PathwayHistory> _pathways = [];
    private readonly Dictionary<Guid, List<(Guid CommandId, PathwayEvent Event)>> _told = [];

    public List<PathwayEvent> Events { get; } = [];

    public List<HealthEvent> HealthEvents { get; } = [];

    public List<string> Refusals { get; } = [];

    public int Commands { get; private set; }

    public static ToldTown Of(StoryTeller teller, int stories)
    {
        var town = new ToldTown();
        foreach (var story in Enumerable.Range(0, stories).Select(teller.Tell))
            town.Tell(story);
        return town;
    }

    public Pathway Pathway(Guid id) => _pathways[id].State;

    /// <summary>What is recorded on a pathway, each with its command, in the order in which it is given.</summary>
    public IReadOnlyList<(Guid CommandId, PathwayEvent Event)> On(Guid pathway) => _told[pathway];

    private void Tell(Story story)
    {
        foreach (var step in story.Steps.Concat(story.Afterwards))
        {
            Commands++;
            var now = Now with { Actor = step.By ?? story.Caseworker, Today = step.DecidedOn(Now.Today) };
            Decide(story.Pathway.Id, step.CommandId, step.Command, now);
            if (step.Command is MutualCommand both)
                Decide(both.OtherPathway, step.CommandId, both.Mirrored(story.Pathway.Id), now);
        }

        var file = HealthHistory.Initial;
        foreach (var step in story.Health)
        {
            Commands++;
            var decision = step.Command.DecideOn(file.State, story.Pathway.Id, Now);
            Refused(step.Command, step.Command.EffectiveOn, decision.Rejection);
            foreach (var @event in decision.Events)
            {
                HealthEvents.Add(@event);
                file = file.Add(new HealthEntry(Guid.Empty, file.State.Log.Count + 1, step.Command.EffectiveOn, DateTimeOffset.UnixEpoch, @event));
            }
        }
    }

    // The first entry of a command has its id here, as the stories name entries.
    private void Decide(Guid pathway, Guid commandId, PathwayCommand command, Circumstances now)
    {
        var history = _pathways.GetValueOrDefault(pathway, PathwayHistory.Initial);
        var decision = command.DecideOn(history.State, now);
        Refused(command, command.EffectiveOn, decision.Rejection);
        var told = _told.TryGetValue(pathway, out var before) ? before : _told[pathway] = [];
        foreach (var (number, @event) in decision.Events.Index())
        {
            Events.Add(@event);
            told.Add((commandId, @event));
            history = history.Add(new Entry(number == 0 ? commandId : Guid.Empty, history.Log.Count + 1, command.EffectiveOn, DateTimeOffset.UnixEpoch, @event));
        }

        _pathways[pathway] = history;
    }

    private void Refused(object command, DateOnly on, Rejection? refusal)
    {
        if (refusal is not null)
            Refusals.Add($"{command.GetType().Name} on {on}: {refusal.Code} {refusal.Field}");
    }
}
