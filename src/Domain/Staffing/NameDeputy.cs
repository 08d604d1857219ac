using Casework.Domain.Pathways;
using Casework.Domain.Rules;

namespace Casework.Domain.Staffing;

/// <summary>
/// Somebody stands in for a caseworker from the first to the last day. Several may: then the first named who is there does it.
/// </summary>
public sealed record NameDeputy(Guid DeputyshipId, string Caseworker, string Deputy, DateOnly From, DateOnly Until) : StaffCommand
{
    public const string Topic = "staff.deputies";

    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) =>
        Shape.Text(Caseworker, nameof(Caseworker)) is { } nobody ? nobody
        : Shape.Text(Deputy, nameof(Deputy)) is { } noDeputy ? noDeputy
        : !now.IsPossible(CalendarArithmetic.Earlier(From, now.Today)) ? PathwayRejection.EffectiveDateImpossible.At(nameof(From))
        : staff.Named(DeputyshipId) is { } known ? IsSame(known) ? Decision<StaffEvent>.Nothing : StaffRejection.DeputyAlreadyKnown.At(nameof(DeputyshipId))
        : now.Rules.At(Topic, now.Today) is not { } rule ? RuleRejection.NoneInForce(Topic)
        : Until.DayNumber > now.Today.DayNumber + rule.Number("maxDaysAhead") ? StaffRejection.DeputyTooFarAhead.At(nameof(Until)).Under(rule.Id)
        : Until < From ? StaffRejection.PeriodReversed.At(nameof(Until))
        : Caseworker == Deputy ? StaffRejection.DeputyOfOneself.At(nameof(Deputy))
        : LeadsBack(staff, Deputy, From, Until, []) ? StaffRejection.DeputyCircle.At(nameof(Deputy))
        : new StaffEvent.DeputyNamed(DeputyshipId, Caseworker, Deputy, From, Until, now.Actor);

    private bool IsSame(Deputyship known) =>
        known.Caseworker == Caseworker && known.Deputy == Deputy && known.From == From && known.Until == Until;

    // Whether on one of the days those who stand in for the deputy, and for them in turn, come back to the caseworker.
    private bool LeadsBack(Staff staff, string from, DateOnly first, DateOnly last, HashSet<string> passed) => staff.Deputyships.Values
        .Where(known => known.Caseworker == from && known.From <= last && known.LastDay >= first && known.From <= known.LastDay)
        .Any(known => known.Deputy == Caseworker
            || (!passed.Contains(known.Deputy) && LeadsBack(staff, known.Deputy, CalendarArithmetic.Later(first, known.From), CalendarArithmetic.Earlier(last, known.LastDay), [.. passed, known.Deputy])));
}
