using System.Collections.Immutable;
using static Casework.Domain.Pathways.EmergencyAccess.GlassEvent;

namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>Every access in an emergency, in the order of the days.</summary>
public sealed record BrokenGlasses(ImmutableList<BrokenGlass> All)
{
    public static BrokenGlasses Initial { get; } = new([]);

    public BrokenGlass? Find(Guid id) => All.Find(glass => glass.Id == id);

    /// <summary>Whether the file is open to somebody at an instant. It closes by itself.</summary>
    public bool OpenTo(string caller, DateTimeOffset at) => All.Exists(glass => glass.By == caller && at < glass.EndsAt);

    public static BrokenGlasses Evolve(BrokenGlasses state, Entry entry) => entry.Event switch
    {
        GlassBroken e when state.Find(e.AccessId) is null =>
            new(state.All.Add(new(e.AccessId, e.Reason, e.Statement, e.By, entry.EffectiveOn, entry.RecordedAt, e.Minutes, e.ReviewDueOn, e.Rule))),
        GlassReviewed e when state.Find(e.AccessId) is { ReviewedBy: null } glass =>
            new(state.All.Replace(glass, glass with { ReviewedBy = e.By, ReviewedOn = entry.EffectiveOn, Finding = e.Finding, ReviewStatement = e.Statement })),
        _ => state,
    };
}
