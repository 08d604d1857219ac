namespace Casework.Domain.Pathways.Interpreting;

/// <summary>An interpreter is needed for an appointment, and what comes of that. What was recorded in error is retracted and recorded anew. Stored forever.</summary>
public abstract record InterpretingEvent : PathwayEvent
{
    private InterpretingEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("interpreter_requested", typeof(InterpreterRequested)),
        ("interpreter_assigned", typeof(InterpreterAssigned)),
        ("no_interpreter_found", typeof(NoInterpreterFound)),
        ("interpreting_done", typeof(InterpretingDone)),
        ("interpreting_missed", typeof(InterpretingMissed)),
        ("interpreter_booking_cancelled", typeof(InterpreterBookingCancelled)),
    ];

    /// <param name="Language">BCP 47.</param>
    /// <param name="Occasion">May tell of somebody's health; whoever looks for interpreters does not learn it.</param>
    /// <param name="Qualification">What the occasion asks of the interpreter: of several occasions the same.</param>
    /// <param name="Minutes">For how long the interpreter is wanted.</param>
    /// <param name="Place">Where to; null where that is known or nowhere.</param>
    /// <param name="DaysShown">For how many days whoever looks for interpreters sees the booking after it is over.</param>
    /// <param name="Rule">The rule set that says both. It is no decision that anybody would take again.</param>
    public sealed record InterpreterRequested(
        Guid BookingId,
        string Language,
        Personal<InterpretingOccasion> Occasion,
        InterpreterQualification Qualification,
        InterpretingMode Mode,
        DateTimeOffset StartsAt,
        int Minutes,
        Personal<string>? Place,
        InterpreterGender Gender,
        int DaysShown,
        string Rule) : InterpretingEvent;

    /// <param name="Interpreter">By the key of the pool; not a name. Takes the place of whoever was assigned before.</param>
    public sealed record InterpreterAssigned(Guid BookingId, string Interpreter) : InterpretingEvent;

    /// <summary>Nobody could be found, or whoever was found cannot come. An assignment after all takes its place.</summary>
    public sealed record NoInterpreterFound(Guid BookingId, NoInterpreterReason Reason) : InterpretingEvent;

    /// <param name="Minutes">How long it took.</param>
    public sealed record InterpretingDone(Guid BookingId, int Minutes) : InterpretingEvent;

    /// <param name="By">Who did not come.</param>
    public sealed record InterpretingMissed(Guid BookingId, InterpretingSide By) : InterpretingEvent;

    public sealed record InterpreterBookingCancelled(Guid BookingId, BookingCancellation Reason) : InterpretingEvent;
}

/// <summary>What an interpreter is needed for.</summary>
public enum InterpretingOccasion
{
    /// <summary>A talk at an office.</summary>
    Authority,

    School,

    /// <summary>A doctor, a hospital, a therapy.</summary>
    Health,

    Counselling,

    /// <summary>A court, a lawyer, a hearing, the police.</summary>
    Court,

    Other,
}

/// <summary>What is asked of an interpreter.</summary>
public enum InterpreterQualification
{
    /// <summary>Of the municipality's pool.</summary>
    Community,

    /// <summary>Trained for talks in confidence.</summary>
    Trained,

    /// <summary>Sworn in (section 189 GVG).</summary>
    Sworn,
}

public enum InterpretingMode { OnSite, Telephone, Video }

/// <summary>Whom the person wants to speak by.</summary>
public enum InterpreterGender { Any, Female, Male }

/// <summary>Why nobody could be found.</summary>
public enum NoInterpreterReason
{
    NoneOfTheLanguage,

    NoneFree,

    /// <summary>None of the gender or the qualification.</summary>
    NoneAsWished,

    ShortNotice,

    /// <summary>Whoever was assigned cannot come, and nobody else can.</summary>
    InterpreterUnavailable,
}

public enum InterpretingSide { Interpreter, Person }

/// <summary>Why, and by whom, a booking is not wanted any more.</summary>
public enum BookingCancellation
{
    PersonsWish,

    /// <summary>It is at another time: that is another booking.</summary>
    AppointmentMoved,

    /// <summary>By the office, the school, the doctor.</summary>
    AppointmentCalledOff,

    NoLongerNeeded,

    /// <summary>Somebody else interprets.</summary>
    InterpretedOtherwise,

    EnteredInError,
}

/// <summary>Where a booking stands.</summary>
public enum BookingStatus
{
    Requested,
    Assigned,
    Done,

    /// <summary>Somebody did not come.</summary>
    Missed,

    /// <summary>Nobody was found. Somebody may be yet.</summary>
    Unmet,

    Cancelled,
}
