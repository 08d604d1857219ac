using Casework.EventStore;

namespace Casework.Bench.Log;

/// <summary>The state that the measured commands decide on.</summary>
internal sealed record Visit(string? Place, int Notes, int Minutes, bool IsClosed)
{
    public const string StreamType = "visit";

    public static Aggregate<Visit, VisitEvent> Aggregate { get; } = new(StreamType, _ => new Visit(null, 0, 0, IsClosed: false), Evolve);

    public static EventTypes Types { get; } = new EventTypes()
        .Register<VisitEvent.Planned>("visit_planned")
        .Register<VisitEvent.Noted>("visit_noted")
        .Register<VisitEvent.NotedInPrivate>("visit_noted_in_private")
        .Register<VisitEvent.Closed>("visit_closed");

    /// <summary>The event that a measured command records.</summary>
    public static VisitEvent Next(int number) => number == 0
        ? new VisitEvent.Planned("Town hall, room 214", new DateOnly(2026, 3, 2), "First talk about language courses and school")
        : new VisitEvent.Noted("Recognition of a qualification", "Papers are complete and were handed in", 20 + (number % 40), new DateOnly(2026, 4, 1));

    /// <summary>The same with its text sealed.</summary>
    public static VisitEvent NextInPrivate(int number) => Next(number) is VisitEvent.Noted e ? new VisitEvent.NotedInPrivate(e.Topic, new(e.Outcome), e.Minutes, e.Next) : Next(number);

    private static Visit Evolve(Visit visit, Recorded<VisitEvent> recorded) => recorded.Event switch
    {
        VisitEvent.Planned e => visit with { Place = e.Place },
        VisitEvent.Noted e => visit with { Notes = visit.Notes + 1, Minutes = visit.Minutes + e.Minutes },
        VisitEvent.NotedInPrivate e => visit with { Notes = visit.Notes + 1, Minutes = visit.Minutes + e.Minutes },
        VisitEvent.Closed => visit with { IsClosed = true },
        _ => visit,
    };
}
