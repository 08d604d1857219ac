using Casework.Domain.Pathways;
using Casework.EventStore;

namespace Casework.Projections.Tests;

/// <summary>Each kind of event changes a read model or is listed as ignored by it: a new one cannot be forgotten.</summary>
public class TellingEventsApart
{
    private static readonly StreamKey Stream = new(LifeOfAPathway.Municipality, Guid.Parse("01900000-0000-7000-8000-00000000000a"));

    [Fact]
    public void Has_an_example_of_every_event() =>
        Assert.Equal(Names(PathwayEvents.StoredNames.Select(stored => stored.Type)), Names(LifeOfAPathway.Whole.Select(recorded => recorded.Event.GetType())));

    [Fact]
    public void Leaves_out_of_a_summary_what_it_ignores() =>
        Assert.Equal(Names(All.Except(PathwaySummaryProjection.Ignored)), Names(Changing<PathwaySummary>(history =>
            PathwaySummaryProjection.Line(Stream, history, RulesOfTheHouse.Book) is { } line ? [line with { ChangedAt = default, Version = 0 }] : [])));

    [Fact]
    public void Leaves_out_of_the_deadlines_what_they_ignore() =>
        Assert.Equal(Names(All.Except(PathwayDeadlineProjection.Ignored)), Names(Changing<PathwayDeadline>(history =>
            PathwayDeadlineProjection.Clocks(Stream.Id, history.State.State, RulesOfTheHouse.Book))));

    [Fact]
    public void Leaves_nothing_out_of_a_timeline() =>
        Assert.Equal(
            LifeOfAPathway.Whole.Select(recorded => PathwayEvents.StoredNames.Single(stored => stored.Type == recorded.Event.GetType()).Name),
            Recorded.Select(recorded => PathwayTimelineProjection.EntryOf(recorded).Type));

    private static IEnumerable<Type> All => PathwayEvents.StoredNames.Select(stored => stored.Type);

    private static IEnumerable<Recorded<PathwayEvent>> Recorded => LifeOfAPathway.Whole.Select((next, i) => new Recorded<PathwayEvent>(
        i + 1, next.Id ?? Guid.CreateVersion7(), Stream, i + 1, next.Event, new DateTimeOffset(2026, 6, 7, 8, 0, 0, TimeSpan.Zero).AddSeconds(i),
        new EventHeaders { EffectiveOn = next.EffectiveOn, RuleSet = next.RuleSet }, null, null));

    private static IEnumerable<Type> Changing<TRow>(Func<Aggregated<PathwayHistory>, IEnumerable<TRow>> rows)
    {
        var history = PathwayHistory.Initial;
        List<TRow> before = [];
        foreach (var recorded in Recorded)
        {
            history = Pathways.Aggregate.Evolve(history, recorded);
            List<TRow> after = [.. rows(new Aggregated<PathwayHistory>(history, recorded.Version, recorded.Position, recorded.RecordedAt))];
            if (!before.SequenceEqual(after))
                yield return recorded.Event.GetType();
            before = after;
        }
    }

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Distinct().Order();
}
