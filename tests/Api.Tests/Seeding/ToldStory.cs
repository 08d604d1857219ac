using Casework.Api.Composition;
using Casework.Api.Seeding;
using Casework.Domain;
using Casework.Domain.Pathways;

namespace Casework.Api.Tests.Seeding;

/// <summary>What becomes of a story in the domain alone: no database, no log.</summary>
internal sealed record ToldStory(Story Story, IReadOnlyList<(Guid CommandId, PathwayEvent Event)> Events, Rejection? Refusal)
{
    public static ToldStory Of(Story story)
    {
        var history = PathwayHistory.Initial;
        var events = new List<(Guid, PathwayEvent)>();
        var now = new Circumstances(StoryTeller.LastDay, Rules.OfTheHouse);
        foreach (var step in story.Steps)
        {
            var decision = step.Command.DecideOn(history.State, now);
            if (decision.Rejection is { } refusal)
                return new ToldStory(story, events, refusal);

            foreach (var @event in decision.Events)
            {
                events.Add((step.CommandId, @event));
                history = history.Add(new Entry(Guid.Empty, history.Log.Count + 1, step.Command.EffectiveOn, DateTimeOffset.UnixEpoch, @event));
            }
        }

        return new ToldStory(story, events, null);
    }
}
