using System.Collections.Immutable;
using static Casework.Domain.Pathways.Needs.NeedEvent;

namespace Casework.Domain.Pathways.Needs;

/// <param name="ById">By flag id.</param>
public sealed record NeedFlags(ImmutableDictionary<Guid, NeedFlag> ById)
{
    public static NeedFlags Initial { get; } = new(ImmutableDictionary<Guid, NeedFlag>.Empty);

    public static NeedFlags Evolve(NeedFlags state, Entry entry) => entry.Event switch
    {
        NeedFlagRaised e => state.With(state.Flag(e.FlagId) with { Need = e.Need, RaisedOn = entry.EffectiveOn }),
        NeedFlagCleared e => state.With(state.Flag(e.FlagId) with { ClearedOn = entry.EffectiveOn }),
        _ => state,
    };

    private NeedFlag Flag(Guid id) => ById.GetValueOrDefault(id) ?? new(id);

    private NeedFlags With(NeedFlag flag) => new(ById.SetItem(flag.Id, flag));
}
