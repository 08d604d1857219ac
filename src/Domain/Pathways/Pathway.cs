using System.Collections.Immutable;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Founding;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Skills;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Pathways;

/// <summary>What a decision needs to know of a newcomer's pathway: a slice for each stage, and the entries that count.</summary>
public sealed record Pathway(
    CaseFile CaseFile,
    ArrivalStage Arrival,
    LanguageStage Language,
    SchoolingStage Schooling,
    HouseholdStage Household,
    SkillsStage Skills,
    RecognitionStage Recognition,
    WorkStage Work,
    ParticipationStage Participation,
    DegreeAssessmentStage DegreeAssessments,
    ResidenceStage Residence,
    FoundingStage Founding)
{
    public static Pathway Initial { get; } = new(
        CaseFile.Initial,
        ArrivalStage.Initial,
        LanguageStage.Initial,
        SchoolingStage.Initial,
        HouseholdStage.Initial,
        SkillsStage.Initial,
        RecognitionStage.Initial,
        WorkStage.Initial,
        ParticipationStage.Initial,
        DegreeAssessmentStage.Initial,
        ResidenceStage.Initial,
        FoundingStage.Initial);

    public HousingStage Housing { get; init; } = HousingStage.Initial;

    public NeedFlags Needs { get; init; } = NeedFlags.Initial;

    public SupportTasks Support { get; init; } = SupportTasks.Initial;

    /// <summary>The decisions that wait for a review.</summary>
    public ReviewFlags Reviews { get; init; } = ReviewFlags.Initial;

    /// <summary>What waits for a second person, or waited for one.</summary>
    public Proposals Proposals { get; init; } = Proposals.Initial;

    public DataProtection DataProtection { get; init; } = DataProtection.Initial;

    /// <summary>What is known of other files of the same person.</summary>
    public Doubles Doubles { get; init; } = Doubles.Initial;

    /// <summary>Whether another municipality has the file, or is asked to take it.</summary>
    public TransferHistory Transfers { get; init; } = TransferHistory.Initial;

    /// <summary>What was erased, or is about to be.</summary>
    public Erasures Erasures { get; init; } = Erasures.Initial;

    /// <summary>When a health file was opened to somebody to whom it is closed.</summary>
    public BrokenGlasses Glass { get; init; } = BrokenGlasses.Initial;

    /// <summary>Who accompanies the newcomer, or did.</summary>
    public MentorMatches Matches { get; init; } = MentorMatches.Initial;

    /// <summary>For which appointments an interpreter is needed, or was.</summary>
    public InterpreterBookings Bookings { get; init; } = InterpreterBookings.Initial;

    /// <summary>The entries that count, as corrected, in the order in which they were true.</summary>
    public ImmutableList<Entry> Entries { get; init; } = [];

    /// <summary>Everything recorded, in log order, corrections and retractions included.</summary>
    public ImmutableList<Entry> Log { get; init; } = [];

    /// <summary>Never fails, never decides. Entries come in the order in which they were true.</summary>
    public static Pathway Evolve(Pathway pathway, Entry entry) => new(
        CaseFile.Evolve(pathway.CaseFile, entry),
        ArrivalStage.Evolve(pathway.Arrival, entry),
        LanguageStage.Evolve(pathway.Language, entry),
        SchoolingStage.Evolve(pathway.Schooling, entry),
        HouseholdStage.Evolve(pathway.Household, entry),
        SkillsStage.Evolve(pathway.Skills, entry),
        RecognitionStage.Evolve(pathway.Recognition, entry),
        WorkStage.Evolve(pathway.Work, entry),
        ParticipationStage.Evolve(pathway.Participation, entry),
        DegreeAssessmentStage.Evolve(pathway.DegreeAssessments, entry),
        ResidenceStage.Evolve(pathway.Residence, entry),
        FoundingStage.Evolve(pathway.Founding, entry))
    {
        Housing = HousingStage.Evolve(pathway.Housing, entry),
        Needs = NeedFlags.Evolve(pathway.Needs, entry),
        Support = SupportTasks.Evolve(pathway.Support, entry),
        Reviews = ReviewFlags.Evolve(pathway.Reviews, entry),
        Proposals = Proposals.Evolve(pathway.Proposals, entry),
        DataProtection = DataProtection.Evolve(pathway.DataProtection, entry),
        Doubles = Doubles.Evolve(pathway.Doubles, entry),
        Transfers = TransferHistory.Evolve(pathway.Transfers, entry),
        Erasures = Erasures.Evolve(pathway.Erasures, entry),
        Glass = BrokenGlasses.Evolve(pathway.Glass, entry),
        Matches = MentorMatches.Evolve(pathway.Matches, entry),
        Bookings = InterpreterBookings.Evolve(pathway.Bookings, entry),
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
