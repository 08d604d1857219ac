using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Asks for an interpreter for an appointment.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="StartsAt">The appointment, to the minute.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Place">Where to; null where that is known or nowhere.</param>
public sealed record RequestInterpreter(
    Guid BookingId,
    string Language,
    InterpretingOccasion Occasion,
    InterpretingMode Mode,
    DateTimeOffset StartsAt,
    int Minutes,
    Personal<string>? Place,
    InterpreterGender Gender) : PathwayCommand
{
    public const string Topic = "interpreting.booking";

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (!Shape.IsLanguageTag(Language))
            return ArrivalRejection.LanguageTagInvalid.At(nameof(Language));
        if (Place is { } place && Shape.Text(place.Value, nameof(Place)) is { } flaw)
            return flaw;

        var startsAt = ToTheMinute(StartsAt);
        if (pathway.Bookings.Find(BookingId) is { } known)
        {
            return (known.Language, known.Occasion, known.Mode, known.StartsAt, known.Minutes, known.Place, known.Gender, known.RequestedOn) == (Language, Occasion, Mode, startsAt, Minutes, Place, Gender, EffectiveOn)
                ? Decision<PathwayEvent>.Nothing
                : BookingRejection.AlreadyKnown;
        }

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Minutes < 1 || Minutes > rule.Number("mostMinutes") ? BookingRejection.LengthNotAllowed.Under(rule.Id)
            : GermanTime.DayOf(startsAt) < EffectiveOn ? BookingRejection.StartsInThePast
            : GermanTime.DayOf(startsAt) > now.Today.AddDays(rule.Number("mostDaysAhead")) ? BookingRejection.TooFarAhead.Under(rule.Id)
            : new InterpretingEvent.InterpreterRequested(BookingId, Language, Occasion, Asked(Occasion), Mode, startsAt, Minutes, Place, Gender, rule.Number("daysShown"), rule.Id);
    }

    // Several occasions ask for the same, so that what is asked for does not tell which it is.
    private static InterpreterQualification Asked(InterpretingOccasion occasion) => occasion switch
    {
        InterpretingOccasion.Health or InterpretingOccasion.Counselling or InterpretingOccasion.School => InterpreterQualification.Trained,
        InterpretingOccasion.Court => InterpreterQualification.Sworn,
        _ => InterpreterQualification.Community,
    };

    private static DateTimeOffset ToTheMinute(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
