using System.Collections.Immutable;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways;

/// <summary>What a decision needs to know of a newcomer's pathway: a slice for each stage, and the entries that count.</summary>
public sealed record Pathway(
    CaseFile CaseFile,
    ArrivalStage Arrival,
    LanguageStage Language,
    RecognitionStage Recognition,
    WorkStage Work,
    ParticipationStage Participation)
{
    public static Pathway Initial { get; } = new(
        CaseFile.Initial,
        ArrivalStage.Initial,
        LanguageStage.Initial,
        RecognitionStage.Initial,
        WorkStage.Initial,
        ParticipationStage.Initial);

    /// <summary>The entries that count, as corrected, in the order in which they were true.</summary>
    public ImmutableList<Entry> Entries { get; init; } = [];

    /// <summary>Everything recorded, in log order, corrections and retractions included.</summary>
    public ImmutableList<Entry> Log { get; init; } = [];

    /// <summary>Never fails, never decides. Entries come in the order in which they were true.</summary>
    public static Pathway Evolve(Pathway pathway, Entry entry) => new(
        CaseFile.Evolve(pathway.CaseFile, entry),
        ArrivalStage.Evolve(pathway.Arrival, entry),
        LanguageStage.Evolve(pathway.Language, entry),
        RecognitionStage.Evolve(pathway.Recognition, entry),
        WorkStage.Evolve(pathway.Work, entry),
        ParticipationStage.Evolve(pathway.Participation, entry))
    {
        Entries = pathway.Entries.Add(entry),
        Log = pathway.Log,
    };

    /// <returns>True when exactly this is already known of the day: recording it again would double it.</returns>
    public bool Has(PathwayEvent @event, DateOnly day) =>
        Entries.Exists(entry => entry.EffectiveOn == day && entry.Event == @event);

    /// <returns>The last event of the kind that was true by the day; null when there is none.</returns>
    public TEvent? Latest<TEvent>(DateOnly day) where TEvent : PathwayEvent =>
        Entries.FindLast(entry => entry.EffectiveOn <= day && entry.Event is TEvent)?.Event as TEvent;

    /// <returns>The event of the kind that meets the condition; null when there is none.</returns>
    public TEvent? Find<TEvent>(Func<TEvent, bool> condition) where TEvent : PathwayEvent =>
        Entries.Find(entry => entry.Event is TEvent @event && condition(@event))?.Event as TEvent;
}
