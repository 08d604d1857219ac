using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>
/// Opens a health file for a short time to a caseworker to whom it is closed. How often somebody may on a day is decided where all files of
/// the municipality are known: <see cref="Staffing.TakeEmergencyAccess"/>.
/// </summary>
/// <param name="Statement">Why, in a sentence at least.</param>
public sealed record BreakGlass(Guid AccessId, GlassReason Reason, Personal<string> Statement) : PathwayCommand
{
    public const string Topic = "case.emergency-access";

    private const int HoursOfADay = 24;

    protected override bool WorksOnClosedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return GlassRejection.NobodyNamed;
        if (EffectiveOn != now.Today)
            return GlassRejection.NotToday;
        if (now.Rules.At(Topic, now.Today) is not { } rule)
            return RuleRejection.NoneInForce(Topic);
        if (Shape.Text(Statement.Value, nameof(Statement), Shape.NoteLength) is { } flaw)
            return flaw;
        if (Statement.Value!.Trim().Length < rule.Number("fewestCharacters"))
            return GlassRejection.StatementTooShort.Under(rule.Id);
        if (pathway.Erasures.IsPending(ErasureScope.Health))
            return ErasureRejection.Erased;

        if (pathway.Glass.Find(AccessId) is { } known)
            return (known.Reason, known.Statement, known.By) == (Reason, Statement, actor) ? Decision<PathwayEvent>.Nothing : GlassRejection.AlreadyKnown;

        // A last day: who broke the glass in the evening leaves the evening of the third day.
        var reviewDueOn = EffectiveOn.AddDays((rule.Number("hoursToReview") + HoursOfADay - 1) / HoursOfADay);
        return new GlassEvent.GlassBroken(AccessId, Reason, Statement, actor, rule.Number("minutes"), reviewDueOn, rule.Id);
    }
}
