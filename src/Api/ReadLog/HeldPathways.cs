using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.EventStore;

namespace Casework.Api.ReadLog;

/// <summary>The pathways of all municipalities under a legal hold, from the log itself: no read model has to be up to date for it.</summary>
internal static class HeldPathways
{
    private const int Together = 200;

    private static readonly string[] _placed = [PathwayEvents.StoredNames.Single(stored => stored.Type == typeof(ProtectionEvent.LegalHoldPlaced)).Name];

    public static async Task<IReadOnlyList<Guid>> Find(EventLog log, DateOnly today, CancellationToken cancel)
    {
        var everHeld = new HashSet<StreamKey>();
        await foreach (var stored in log.ReadStored(0, new LogFilter(StoredNames: _placed), cancel: cancel))
            everHeld.Add(stored.Stream);
        var held = new List<Guid>();
        foreach (var municipality in everHeld.GroupBy(stream => stream.Tenant, stream => stream.Id))
        {
            foreach (var ids in municipality.Chunk(Together))
            {
                var histories = await log.Read(Projections.Pathways.Aggregate, municipality.Key, ids, cancel);
                held.AddRange(histories.Where(known => known.Value.State.State.DataProtection.IsHeldOn(today)).Select(known => known.Key));
            }
        }

        return held;
    }
}
