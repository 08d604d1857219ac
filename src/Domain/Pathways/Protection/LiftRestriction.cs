namespace Casework.Domain.Pathways.Protection;

/// <summary>Ends a restriction. The person is told before (Art. 18(3) GDPR).</summary>
/// <param name="PersonInformedOn">When the person was told.</param>
public sealed record LiftRestriction(Guid RestrictionId, DateOnly PersonInformedOn, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var lifted = new ProtectionEvent.RestrictionLifted(RestrictionId, PersonInformedOn, Reason);
        if (ProtectionShape.Flaw(lifted) is { } flaw)
            return flaw;
        if (EffectiveOn > now.Today)
            return ProtectionRejection.RestrictionAhead;
        if (!now.IsPossible(PersonInformedOn) || PersonInformedOn > EffectiveOn)
            return ProtectionRejection.PersonNotInformed;

        return pathway.DataProtection.Restrictions.GetValueOrDefault(RestrictionId) switch
        {
            { LiftedOn: not null } => pathway.Has(lifted, EffectiveOn) ? Decision<PathwayEvent>.Nothing : ProtectionRejection.RestrictionAlreadyLifted,
            { RestrictedOn: { } since } when since <= EffectiveOn => lifted,
            _ => ProtectionRejection.RestrictionNotFound,
        };
    }
}
