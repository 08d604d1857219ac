namespace Casework.Domain.Pathways.Founding;

public static class FoundingRejection
{
    public static readonly Rejection NotFound = new(
        "FOUNDING_NOT_FOUND",
        "There is no founding with this id on this pathway. Record its idea first.",
        "Auf diesem Weg gibt es keine Gründung mit dieser Kennung. Zuerst ist die Idee zu erfassen.")
    { Field = nameof(FoundingCommand.FoundingId) };

    public static readonly Rejection IdTaken = new(
        "FOUNDING_ID_TAKEN",
        "Another idea has been recorded under this id.",
        "Unter dieser Kennung ist schon eine andere Idee erfasst.")
    { Field = nameof(RecordFoundingIdea.FoundingId) };

    public static readonly Rejection BeforeIdea = new(
        "BEFORE_FOUNDING_IDEA",
        "This day is before the idea was recorded.",
        "Dieser Tag liegt vor der Idee.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection Closed = new(
        "BUSINESS_CLOSED",
        "The business has been closed by this day.",
        "Das Unternehmen ist an diesem Tag bereits geschlossen.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static readonly Rejection StepAlreadyKnown = new(
        "FOUNDING_STEP_ALREADY_KNOWN",
        "This step is already recorded with other particulars. Correct that entry.",
        "Dieser Schritt ist bereits mit anderen Angaben erfasst. Dieser Eintrag ist zu berichtigen.")
    { Field = nameof(FoundingCommand.FoundingId) };

    public static readonly Rejection ClosesBeforeStart = new(
        "BUSINESS_CLOSES_BEFORE_START",
        "The business would close before it was registered or started.",
        "Das Unternehmen würde vor seiner Anmeldung oder seinem Beginn schließen.")
    { Field = nameof(PathwayCommand.EffectiveOn) };
}
