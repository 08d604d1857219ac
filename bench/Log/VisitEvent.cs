using Casework.Domain;

namespace Casework.Bench.Log;

/// <summary>What is recorded of a made-up visit: a body of some 150 bytes, as most events of pathways have.</summary>
internal abstract record VisitEvent
{
    private VisitEvent() { }

    public sealed record Planned(string Place, DateOnly On, string Reason) : VisitEvent;

    public sealed record Noted(string Topic, string Outcome, int Minutes, DateOnly Next) : VisitEvent;

    /// <summary>As <see cref="Noted"/>, with free text of a person, which is sealed.</summary>
    public sealed record NotedInPrivate(string Topic, Personal<string> Outcome, int Minutes, DateOnly Next) : VisitEvent;

    public sealed record Closed(string Outcome) : VisitEvent;
}
