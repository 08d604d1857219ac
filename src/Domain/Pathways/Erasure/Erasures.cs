using System.Collections.Immutable;
using static Casework.Domain.Pathways.Erasure.ErasureEvent;

namespace Casework.Domain.Pathways.Erasure;

/// <summary>What was decided to be erased, and what has been.</summary>
public sealed record Erasures(ImmutableList<ErasureOfData> All)
{
    public static Erasures Initial { get; } = new([]);

    /// <summary>Whether everything about the person is erased, or about to be.</summary>
    public bool OfThePerson => All.Exists(erasure => erasure.Scope is ErasureScope.Person);

    /// <summary>When everything about the person was erased; null while it is not.</summary>
    public DateOnly? PersonGoneOn => All.Find(erasure => erasure is { Scope: ErasureScope.Person, ErasedOn: not null })?.ErasedOn;

    public ErasureOfData? Find(Guid id) => All.Find(erasure => erasure.Id == id);

    /// <summary>Whether something is decided that covers the scope and is not carried out yet.</summary>
    public bool IsPending(ErasureScope scope) => All.Exists(erasure => erasure.ErasedOn is null && (erasure.Scope == scope || erasure.Scope is ErasureScope.Person));

    public static Erasures Evolve(Erasures state, Entry entry) => entry.Event switch
    {
        ErasureDecided e when state.Find(e.ErasureId) is null => new(state.All.Add(new(e.ErasureId, e.Scope, e.Basis, entry.EffectiveOn))),
        // After a restore of an older backup the decision may be missing.
        SubjectErased e => new([.. state.All.Where(known => known.Id != e.ErasureId), new(e.ErasureId, e.Scope, e.Basis, state.Find(e.ErasureId)?.DecidedOn ?? entry.EffectiveOn, entry.EffectiveOn)]),
        _ => state,
    };
}
