using System.Collections.Immutable;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>
/// One recognition procedure as a machine with five clocks: the authority's receipt and its decision, and the applicant's time
/// after a warning, for an objection, and to ask for restitution when that was missed.
/// </summary>
public sealed record RecognitionProcedure(Guid Id)
{
    public RecognitionPhase Phase { get; private init; }

    /// <summary>Null when what is known of the procedure began without its filing.</summary>
    public RecognitionApplication? Application { get; private init; }

    public LegalClock ReceiptClock { get; private init; } = LegalClock.Idle;

    public LegalClock DecisionClock { get; private init; } = LegalClock.Idle;

    /// <summary>The time that a warning has set; met by what was asked for.</summary>
    public LegalClock CooperationClock { get; private init; } = LegalClock.Idle;

    /// <summary>The applicant's time for an objection, from the notification of the latest decision; met by an objection.</summary>
    public LegalClock ObjectionClock { get; private init; } = LegalClock.Idle;

    /// <summary>The applicant's time to ask for restitution, from the day on which nothing kept them from objecting; met by the request.</summary>
    public LegalClock RestitutionClock { get; private init; } = LegalClock.Idle;

    /// <summary>Null while the latest decision has no part in it.</summary>
    public Restitution? Restitution { get; private init; }

    /// <summary>Whether the latest decision said how to object; null until the applicant was told of it.</summary>
    public bool? RemedyNotice { get; private init; }

    /// <summary>The day on which the applicant was told of the latest decision; null when that is not recorded.</summary>
    public DateOnly? NotifiedOn { get; private init; }

    /// <summary>The rule set that the filing named.</summary>
    public string? ReceiptRuleSet { get; private init; }

    /// <summary>The rule set that the completion of the documents named.</summary>
    public string? DecisionRuleSet { get; private init; }

    /// <summary>The rule set that the latest warning named.</summary>
    public string? CooperationRuleSet { get; private init; }

    /// <summary>Null when nobody advised.</summary>
    public RecognitionEvent.RecognitionAdvised? Advice { get; private init; }

    /// <summary>What was chosen before the application; null when nothing was.</summary>
    public RecognitionEvent.ReferenceOccupationChosen? ChosenOccupation { get; private init; }

    /// <summary>The day on which an employer was mandated; null when none was.</summary>
    public DateOnly? MandatedOn { get; private init; }

    /// <summary>The latest day on which evidence was presented; null when none was.</summary>
    public DateOnly? EvidencePresentedOn { get; private init; }

    /// <summary>The latest that was ordered; null when none was.</summary>
    public OtherProcedure? OtherProcedure { get; private init; }

    /// <summary>The procedure in which another authority goes on, or that took the place of this one; null when there is none.</summary>
    public Guid? Successor { get; private init; }

    /// <summary>Null until the receipt is confirmed.</summary>
    public IReadOnlyList<string>? MissingDocuments { get; private init; }

    public RecognitionOutcome? Outcome { get; private init; }

    public DateOnly? DecidedOn { get; private init; }

    /// <summary>
    /// The day from which nothing is waited for: of the latest decision, or on which an application that was open was withdrawn,
    /// superseded or went to another authority. Null before.
    /// </summary>
    public DateOnly? SettledOn { get; private init; }

    public ChosenMeasure? Measure { get; private init; }

    /// <summary>The measures that were not passed, in their order.</summary>
    public ImmutableList<CompensationMeasure> FailedMeasures { get; private init; } = [];

    public DateOnly? ObjectedOn { get; private init; }

    /// <summary>The day of the objection that waits for its decision; null when none does.</summary>
    public DateOnly? OpenObjectionOn => Phase is RecognitionPhase.Objected ? ObjectedOn : null;

    /// <summary>An application that the authority still has to decide.</summary>
    public bool IsOpen => Phase is RecognitionPhase.Filed or RecognitionPhase.Incomplete or RecognitionPhase.InReview or RecognitionPhase.Objected;

    /// <summary>Withdrawn, superseded, or gone to another authority.</summary>
    public bool IsGone => Phase is RecognitionPhase.Withdrawn or RecognitionPhase.Superseded or RecognitionPhase.Transferred;

    /// <summary>The day of the last decision, measure or objection: no further step is taken before it.</summary>
    public DateOnly? LastStepOn => new[] { DecidedOn, Measure?.ChosenOn, Measure?.FinishedOn, ObjectedOn }.Max();

    public static RecognitionProcedure Evolve(RecognitionProcedure procedure, DateOnly on, RecognitionEvent @event) => @event switch
    {
        RecognitionEvent.RecognitionFiled e => procedure with
        {
            Phase = procedure.AtLeast(RecognitionPhase.Filed),
            Application = RecognitionApplication.Of(e, on),
            ReceiptClock = procedure.ReceiptClock.Start(on),
            ReceiptRuleSet = e.RuleSet,
        },
        RecognitionEvent.ReceiptConfirmed e => procedure with
        {
            Phase = e.MissingDocuments.Count > 0 ? procedure.AtLeast(RecognitionPhase.Incomplete) : procedure.Phase,
            ReceiptClock = procedure.ReceiptClock.Fulfil(on),
            MissingDocuments = e.MissingDocuments,
        },
        RecognitionEvent.DocumentsCompleted e => procedure with
        {
            Phase = procedure.AtLeast(RecognitionPhase.InReview),
            DecisionClock = procedure.StartDecisionClock(on),
            CooperationClock = procedure.CooperationClock.Fulfil(on),
            DecisionRuleSet = e.RuleSet,
        },
        RecognitionEvent.ClockSuspended e => procedure with { DecisionClock = procedure.DecisionClock.Suspend(on, e.Until) },
        RecognitionEvent.ClockResumed => procedure with
        {
            DecisionClock = procedure.DecisionClock.Resume(on),
            CooperationClock = procedure.CooperationClock.Fulfil(on),
        },
        RecognitionEvent.DeadlineExtended e => procedure with { DecisionClock = procedure.DecisionClock.Extend(on, e.Months) },
        RecognitionEvent.RecognitionDecided e => procedure with
        {
            Phase = RecognitionPhase.Decided,
            Outcome = e.Outcome,
            DecidedOn = on,
            SettledOn = on,
            ReceiptClock = procedure.ReceiptClock.Fulfil(on),
            DecisionClock = procedure.DecisionClock.StartedOn is null ? procedure.DecisionClock : procedure.DecisionClock.Fulfil(on),
            CooperationClock = e.Outcome is RecognitionOutcome.RefusedNonCooperation ? procedure.CooperationClock.Fulfil(on) : procedure.CooperationClock.Cancel(on),
            ObjectionClock = LegalClock.Idle,
            RestitutionClock = LegalClock.Idle,
            Restitution = null,
            NotifiedOn = null,
            RemedyNotice = null,
        },
        RecognitionEvent.MeasureChosen e => procedure with
        {
            Phase = RecognitionPhase.MeasureRunning,
            Measure = new(e.Measure, e.Months, ChosenOn: on),
        },
        RecognitionEvent.MeasureFinished e => procedure with
        {
            Phase = e.Passed ? RecognitionPhase.MeasurePassed : RecognitionPhase.MeasureFailed,
            Measure = procedure.Measure is null ? null : procedure.Measure with { FinishedOn = on },
            FailedMeasures = e.Passed || procedure.Measure is null ? procedure.FailedMeasures : procedure.FailedMeasures.Add(procedure.Measure.Measure),
        },
        RecognitionEvent.DecisionNotified e => procedure with { ObjectionClock = LegalClock.Idle.Start(on), NotifiedOn = on, RemedyNotice = e.RemedyNotice },
        RecognitionEvent.ObjectionFiled => procedure with
        {
            Phase = RecognitionPhase.Objected,
            ObjectedOn = on,
            ObjectionClock = procedure.ObjectionClock.Fulfil(on),
        },
        RecognitionEvent.ObstacleEnded => procedure with
        {
            RestitutionClock = procedure.RestitutionClock.Start(on),
            Restitution = procedure.KnownRestitution with { ObstacleEndedOn = on },
        },
        RecognitionEvent.RestitutionRequested e => procedure with
        {
            RestitutionClock = procedure.RestitutionClock.Fulfil(on),
            Restitution = procedure.KnownRestitution with { RequestedOn = on, ForceMajeure = e.ForceMajeure },
        },
        RecognitionEvent.RestitutionDecided e => procedure with
        {
            ObjectionClock = e.Granted ? procedure.ObjectionClock.GiveBack() : procedure.ObjectionClock,
            RestitutionClock = procedure.RestitutionClock.Fulfil(procedure.OpenObjectionOn ?? on),
            Restitution = procedure.KnownRestitution with { Granted = e.Granted, DecidedOn = on },
        },
        RecognitionEvent.RecognitionWithdrawn => procedure.Cancelled(on) with { Phase = RecognitionPhase.Withdrawn },
        RecognitionEvent.RecognitionAdvised e => procedure with { Phase = procedure.AtLeast(RecognitionPhase.Advised), Advice = e },
        RecognitionEvent.ReferenceOccupationChosen e => procedure with { Phase = procedure.AtLeast(RecognitionPhase.OccupationChosen), ChosenOccupation = e },
        RecognitionEvent.EmployerMandateGiven => procedure with { MandatedOn = on },
        RecognitionEvent.EvidencePresented => procedure with { EvidencePresentedOn = on },
        RecognitionEvent.OtherProcedureOrdered e => procedure with { OtherProcedure = e.Procedure, DecisionClock = procedure.DecisionClock.Suspend(on, until: null) },
        RecognitionEvent.RefusalWarned e => procedure with
        {
            CooperationClock = (procedure.CooperationClock.EndedOn is null ? procedure.CooperationClock : LegalClock.Idle).StartUntil(on, e.Until),
            CooperationRuleSet = e.RuleSet,
        },
        RecognitionEvent.AuthorityTransferred e => procedure with
        {
            Phase = RecognitionPhase.Transferred,
            SettledOn = procedure.IsOpen ? on : procedure.SettledOn,
            ReceiptClock = procedure.ReceiptClock.Transfer(on),
            DecisionClock = procedure.DecisionClock.Transfer(on),
            CooperationClock = procedure.CooperationClock.Cancel(on),
            ObjectionClock = procedure.ObjectionClock.Transfer(on),
            RestitutionClock = procedure.RestitutionClock.Transfer(on),
            Successor = e.NewProcedureId,
        },
        RecognitionEvent.RecognitionSuperseded e => procedure.Cancelled(on) with { Phase = RecognitionPhase.Superseded, Successor = e.ByProcedureId },
        _ => procedure,
    };

    /// <summary>The same application at another authority: it confirms receipt anew, and decides in the time that was left.</summary>
    public RecognitionProcedure GoneOn(DateOnly on, RecognitionEvent.AuthorityTransferred transferred) => new(transferred.NewProcedureId)
    {
        Phase = Phase,
        Application = Application is null ? null : Application with { Authority = transferred.Authority },
        ReceiptClock = LegalClock.Idle.Start(on),
        ReceiptRuleSet = ReceiptRuleSet,
        DecisionClock = transferred.RemainingDays is { } days ? DecisionClock.TakenOver(on, days) : LegalClock.Idle,
        DecisionRuleSet = DecisionRuleSet,
        MandatedOn = MandatedOn,
        EvidencePresentedOn = EvidencePresentedOn,
        OtherProcedure = OtherProcedure,
        Outcome = Outcome,
        DecidedOn = DecidedOn,
        SettledOn = SettledOn,
        Measure = Measure,
        FailedMeasures = FailedMeasures,
        ObjectedOn = ObjectedOn,
        // The applicant's time goes along, and with it whether an objection came in time.
        ObjectionClock = ObjectionClock,
        NotifiedOn = NotifiedOn,
        RemedyNotice = RemedyNotice,
        RestitutionClock = RestitutionClock,
        Restitution = Restitution,
    };

    /// <summary>The same procedure seen from another municipality: the clock goes on with the days that were left.</summary>
    public RecognitionProcedure TakenOver(DateOnly on, RemainingTime clock) => clock.Kind switch
    {
        DeadlineKind.Receipt when ReceiptClock.EndedOn is null => this with { ReceiptClock = ReceiptClock.TakenOver(on, clock.Days) },
        DeadlineKind.Decision when DecisionClock.EndedOn is null => this with { DecisionClock = DecisionClock.TakenOver(on, clock.Days) },
        DeadlineKind.Cooperation when CooperationClock.EndedOn is null => this with { CooperationClock = CooperationClock.TakenOver(on, clock.Days) },
        DeadlineKind.Objection when ObjectionClock.EndedOn is null => this with { ObjectionClock = ObjectionClock.TakenOver(on, clock.Days) },
        DeadlineKind.Restitution when RestitutionClock.EndedOn is null => this with { RestitutionClock = RestitutionClock.TakenOver(on, clock.Days) },
        _ => this,
    };

    private RecognitionProcedure Cancelled(DateOnly on) => this with
    {
        SettledOn = IsOpen ? on : SettledOn,
        ReceiptClock = ReceiptClock.Cancel(on),
        DecisionClock = DecisionClock.Cancel(on),
        CooperationClock = CooperationClock.Cancel(on),
        ObjectionClock = ObjectionClock.Cancel(on),
        RestitutionClock = RestitutionClock.Cancel(on),
    };

    private Restitution KnownRestitution => Restitution ?? new();

    // After an objection to a refusal without documents the clock runs. Documents dated after a decision are the trace of a
    // correction: they start nothing that is still owed.
    private LegalClock StartDecisionClock(DateOnly on) =>
        DecidedOn is null || Phase is RecognitionPhase.Objected ? DecisionClock.Start(on) : DecisionClock.Start(on).Fulfil(on);

    private RecognitionPhase AtLeast(RecognitionPhase phase) => Phase < phase ? phase : Phase;
}

/// <summary>In the order in which a procedure goes through them.</summary>
public enum RecognitionPhase
{
    NotFiled,
    Advised,
    OccupationChosen,
    Filed,
    Incomplete,
    InReview,
    Decided,
    Objected,
    MeasureRunning,
    MeasureFailed,
    MeasurePassed,
    Withdrawn,
    Transferred,
    Superseded,
}
