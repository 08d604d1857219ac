namespace Casework.Domain.Pathways.EmergencyAccess;

public static class GlassRejection
{
    public static Rejection NobodyNamed { get; } = new(
        "EMERGENCY_ACCESS_NOBODY_NAMED",
        "It is not known who asks for the access.",
        "Es ist nicht bekannt, wer den Zugriff verlangt.");

    public static Rejection NotToday { get; } = new(
        "EMERGENCY_ACCESS_ONLY_TODAY",
        "An emergency access begins when it is asked for, on no other day.",
        "Ein Notfallzugriff beginnt, wenn er verlangt wird, an keinem anderen Tag.")
    { Field = nameof(BreakGlass.EffectiveOn) };

    public static Rejection StatementTooShort { get; } = new(
        "EMERGENCY_ACCESS_STATEMENT_TOO_SHORT",
        "Say in a sentence why this cannot wait.",
        "Bitte in einem Satz sagen, warum dies nicht warten kann.")
    { Field = nameof(BreakGlass.Statement) };

    public static Rejection AlreadyKnown { get; } = new(
        "EMERGENCY_ACCESS_ALREADY_KNOWN",
        "An emergency access with this id is already recorded with other particulars.",
        "Ein Notfallzugriff mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(BreakGlass.AccessId) };

    public static Rejection NotNeeded { get; } = new(
        "EMERGENCY_ACCESS_NOT_NEEDED",
        "This health file is open to you as it is.",
        "Diese Gesundheitsakte steht Ihnen ohnehin offen.");

    public static Rejection LimitReached { get; } = new(
        "EMERGENCY_ACCESS_LIMIT_REACHED",
        "You have used up today's emergency accesses. Ask your team lead.",
        "Ihre Notfallzugriffe für heute sind aufgebraucht. Bitte die Teamleitung ansprechen.");

    public static Rejection NotFound { get; } = new(
        "EMERGENCY_ACCESS_NOT_FOUND",
        "There is no such emergency access on this pathway.",
        "Diesen Notfallzugriff gibt es in diesem Fall nicht.")
    { Field = nameof(ReviewBrokenGlass.AccessId) };

    public static Rejection AlreadyReviewed { get; } = new(
        "EMERGENCY_ACCESS_ALREADY_REVIEWED",
        "This emergency access has been reviewed already.",
        "Dieser Notfallzugriff ist bereits geprüft.")
    { Field = nameof(ReviewBrokenGlass.AccessId) };

    public static Rejection ReviewedByOneself { get; } = new(
        "EMERGENCY_ACCESS_REVIEWED_BY_ONESELF",
        "Somebody else has to review your emergency access.",
        "Ihren Notfallzugriff muss jemand anderes prüfen.")
    { Field = nameof(ReviewBrokenGlass.AccessId) };

    public static Rejection ReviewedBefore { get; } = new(
        "EMERGENCY_ACCESS_REVIEWED_BEFORE",
        "This day is before the emergency access.",
        "Dieser Tag liegt vor dem Notfallzugriff.")
    { Field = nameof(ReviewBrokenGlass.EffectiveOn) };
}
