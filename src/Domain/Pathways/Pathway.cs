using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways;

/// <summary>What a decision needs to know of a newcomer's pathway: a slice for each stage.</summary>
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

    /// <summary>Never fails, never decides. Entries come in the order in which they were true.</summary>
    public static Pathway Evolve(Pathway pathway, Entry entry) => new(
        CaseFile.Evolve(pathway.CaseFile, entry),
        ArrivalStage.Evolve(pathway.Arrival, entry),
        LanguageStage.Evolve(pathway.Language, entry),
        RecognitionStage.Evolve(pathway.Recognition, entry),
        WorkStage.Evolve(pathway.Work, entry),
        ParticipationStage.Evolve(pathway.Participation, entry));
}
