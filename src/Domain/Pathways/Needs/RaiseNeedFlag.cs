namespace Casework.Domain.Pathways.Needs;

public sealed record RaiseNeedFlag(Guid FlagId, Personal<NeedKind> Need, Personal<string>? Note) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var raised = new NeedEvent.NeedFlagRaised(FlagId, Need, Note);
        if (NeedShape.Flaw(raised) is { } flaw)
            return flaw;

        if (pathway.Needs.ById.GetValueOrDefault(FlagId) is { Need: not null })
            return pathway.Has(raised, EffectiveOn) ? Decision<PathwayEvent>.Nothing : NeedRejection.FlagAlreadyKnown.At(nameof(FlagId));

        return pathway.Needs.ById.Values.Any(flag => flag.IsRaised && flag.Need == Need) ? NeedRejection.AlreadyRaised.At(nameof(Need)) : raised;
    }
}
