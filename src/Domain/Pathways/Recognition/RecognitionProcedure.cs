using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>One recognition procedure as a machine with two clocks: the authority's receipt and its decision.</summary>
public sealed record RecognitionProcedure(Guid Id)
{
    public RecognitionPhase Phase { get; private init; }

    /// <summary>Null when what is known of the procedure began without its filing.</summary>
    public RecognitionApplication? Application { get; private init; }

    public LegalClock ReceiptClock { get; private init; } = LegalClock.Idle;

    public LegalClock DecisionClock { get; private init; } = LegalClock.Idle;

    /// <summary>The rule set that the filing named.</summary>
    public string? ReceiptRuleSet { get; private init; }

    /// <summary>The rule set that the completion of the documents named.</summary>
    public string? DecisionRuleSet { get; private init; }

    /// <summary>Null until the receipt is confirmed.</summary>
    public IReadOnlyList<string>? MissingDocuments { get; private init; }

    public RecognitionOutcome? Outcome { get; private init; }

    public DateOnly? DecidedOn { get; private init; }

    public ChosenMeasure? Measure { get; private init; }

    public DateOnly? ObjectedOn { get; private init; }

    /// <summary>An application that the authority still has to decide.</summary>
    public bool IsOpen => Phase is RecognitionPhase.Filed or RecognitionPhase.Incomplete or RecognitionPhase.InReview or RecognitionPhase.Objected;

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
            DecisionRuleSet = e.RuleSet,
        },
        RecognitionEvent.ClockSuspended e => procedure with { DecisionClock = procedure.DecisionClock.Suspend(on, e.Until) },
        RecognitionEvent.ClockResumed => procedure with { DecisionClock = procedure.DecisionClock.Resume(on) },
        RecognitionEvent.DeadlineExtended e => procedure with { DecisionClock = procedure.DecisionClock.Extend(on, e.Months) },
        RecognitionEvent.RecognitionDecided e => procedure with
        {
            Phase = RecognitionPhase.Decided,
            Outcome = e.Outcome,
            DecidedOn = on,
            ReceiptClock = procedure.ReceiptClock.Fulfil(on),
            DecisionClock = procedure.DecisionClock.StartedOn is null ? procedure.DecisionClock : procedure.DecisionClock.Fulfil(on),
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
        },
        RecognitionEvent.ObjectionFiled => procedure with { Phase = RecognitionPhase.Objected, ObjectedOn = on },
        RecognitionEvent.RecognitionWithdrawn => procedure with
        {
            Phase = RecognitionPhase.Withdrawn,
            ReceiptClock = procedure.ReceiptClock.Cancel(on),
            DecisionClock = procedure.DecisionClock.Cancel(on),
        },
        _ => procedure,
    };

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
    Filed,
    Incomplete,
    InReview,
    Decided,
    Objected,
    MeasureRunning,
    MeasureFailed,
    MeasurePassed,
    Withdrawn,
}
