using System.Collections.Immutable;

namespace Casework.Domain.Pathways.Founding;

/// <summary>The businesses of a pathway, by their ids.</summary>
public sealed record FoundingStage
{
    public static FoundingStage Initial { get; } = new();

    public ImmutableDictionary<Guid, FoundingProject> Projects { get; private init; } = ImmutableDictionary<Guid, FoundingProject>.Empty;

    public static FoundingStage Evolve(FoundingStage state, Entry entry) => entry.Event switch
    {
        FoundingEvent e => state with
        {
            Projects = state.Projects.SetItem(
                e.FoundingId, FoundingProject.Evolve(state.Projects.GetValueOrDefault(e.FoundingId) ?? new(e.FoundingId), entry.EffectiveOn, e)),
        },
        _ => state,
    };
}
