namespace Casework.Domain.Pathways.Needs;

public sealed record ClearNeedFlag(Guid FlagId, Personal<string> Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var cleared = new NeedEvent.NeedFlagCleared(FlagId, Reason);
        if (NeedShape.Flaw(cleared) is { } flaw)
            return flaw;

        return pathway.Needs.ById.GetValueOrDefault(FlagId) switch
        {
            null or { Need: null } => NeedRejection.FlagNotFound.At(nameof(FlagId)),
            { ClearedOn: not null } => pathway.Has(cleared, EffectiveOn) ? Decision<PathwayEvent>.Nothing : NeedRejection.FlagAlreadyCleared.At(nameof(FlagId)),
            { RaisedOn: var raised } when EffectiveOn < raised => NeedRejection.ClearedBeforeRaised.At(nameof(EffectiveOn)),
            _ => cleared,
        };
    }
}
