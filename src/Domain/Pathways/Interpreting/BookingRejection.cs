namespace Casework.Domain.Pathways.Interpreting;

public static class BookingRejection
{
    public static Rejection AlreadyKnown { get; } = new(
        "INTERPRETER_BOOKING_ALREADY_KNOWN",
        "A booking with this id is already recorded with other particulars.",
        "Eine Dolmetschanfrage mit dieser Kennung ist bereits mit anderen Angaben erfasst.")
    { Field = nameof(RequestInterpreter.BookingId) };

    public static Rejection StartsInThePast { get; } = new(
        "INTERPRETER_BOOKING_STARTS_IN_THE_PAST",
        "The appointment is on a day before that of the request.",
        "Der Termin liegt vor dem Tag der Anfrage.")
    { Field = nameof(RequestInterpreter.StartsAt) };

    public static Rejection TooFarAhead { get; } = new(
        "INTERPRETER_BOOKING_TOO_FAR_AHEAD",
        "The appointment is further ahead than the rules say.",
        "Der Termin liegt weiter in der Zukunft, als die Regeln vorsehen.")
    { Field = nameof(RequestInterpreter.StartsAt) };

    public static Rejection LengthNotAllowed { get; } = new(
        "INTERPRETER_BOOKING_LENGTH_NOT_ALLOWED",
        "An interpreter is booked for a minute at least, and for no longer than the rules say.",
        "Gebucht wird für mindestens eine Minute und höchstens so lange, wie die Regeln vorsehen.")
    { Field = nameof(RequestInterpreter.Minutes) };

    public static Rejection NotFound { get; } = new(
        "INTERPRETER_BOOKING_NOT_FOUND",
        "There is no such booking on this pathway.",
        "Diese Dolmetschanfrage gibt es in diesem Fall nicht.")
    { Field = nameof(BookingCommand.BookingId) };

    public static Rejection Over { get; } = new(
        "INTERPRETER_BOOKING_OVER",
        "The booking is done, missed or cancelled already. What was recorded in error is retracted.",
        "Die Dolmetschanfrage ist bereits erledigt, versäumt oder abgesagt. Was irrtümlich erfasst wurde, ist zurückzunehmen.")
    { Field = nameof(BookingCommand.BookingId) };

    public static Rejection ChangedLater { get; } = new(
        "INTERPRETER_BOOKING_CHANGED_LATER",
        "The booking was requested or changed on a later day.",
        "Die Dolmetschanfrage wurde an einem späteren Tag gestellt oder geändert.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static Rejection AppointmentPassed { get; } = new(
        "INTERPRETER_BOOKING_APPOINTMENT_PASSED",
        "Nobody is assigned to an appointment after its day.",
        "Nach dem Tag des Termins wird niemand mehr zugeteilt.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static Rejection NotYet { get; } = new(
        "INTERPRETER_BOOKING_NOT_YET",
        "The appointment is on a later day.",
        "Der Termin ist an einem späteren Tag.")
    { Field = nameof(PathwayCommand.EffectiveOn) };

    public static Rejection InterpreterInvalid { get; } = new(
        "INTERPRETER_KEY_INVALID",
        "An interpreter is named by the key of the pool: up to 64 letters, digits, hyphens, dots and underscores.",
        "Dolmetschende werden mit ihrem Schlüssel im Pool benannt: bis zu 64 Buchstaben, Ziffern, Binde- und Unterstriche und Punkte.")
    { Field = nameof(AssignInterpreter.Interpreter) };

    public static Rejection NobodyAssigned { get; } = new(
        "INTERPRETER_NOT_ASSIGNED",
        "No interpreter is assigned: nobody could be waited for.",
        "Es ist niemand zugeteilt, auf den gewartet werden konnte.")
    { Field = nameof(BookingCommand.BookingId) };

    public static Rejection MinutesImpossible { get; } = new(
        "INTERPRETING_MINUTES_IMPOSSIBLE",
        "It took a minute at least, and a day at most.",
        "Es hat mindestens eine Minute und höchstens einen Tag gedauert.")
    { Field = nameof(RecordInterpreting.Minutes) };
}
