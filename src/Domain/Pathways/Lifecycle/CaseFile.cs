using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Transfers;
using static Casework.Domain.Pathways.Lifecycle.LifecycleEvent;

namespace Casework.Domain.Pathways.Lifecycle;

/// <summary>How the file runs.</summary>
/// <param name="Status">Null until the file is opened.</param>
/// <param name="StatusSince">The day on which the status was last changed.</param>
/// <param name="QuietSince">The day of the last contact, or of opening or reopening when there was none since.</param>
public sealed record CaseFile(
    PathwayStatus? Status, DateOnly StatusSince, DateOnly QuietSince, string? Caseworker, ClosingReason? ClosingReason, Guid? DuplicateOf)
{
    public static CaseFile Initial { get; } = new(null, default, default, null, null, null);

    public DateOnly? LastContactOn { get; init; }

    public static CaseFile Evolve(CaseFile file, Entry entry) => (file.Status, entry.Event) switch
    {
        (null, ArrivalEvent.PathwayOpened) => file.Turn(PathwayStatus.Open, entry) with { QuietSince = file.Later(entry) },
        (_, CaseworkerAssigned e) => file with { Caseworker = e.Caseworker },
        (PathwayStatus.Open or PathwayStatus.Dormant, ContactRecorded) => file.Turn(PathwayStatus.Active, entry) with { QuietSince = file.Later(entry), LastContactOn = entry.EffectiveOn },
        (_, ContactRecorded) => file with { QuietSince = file.Later(entry), LastContactOn = entry.EffectiveOn },
        (PathwayStatus.Open or PathwayStatus.Active, MarkedDormant) => file.Turn(PathwayStatus.Dormant, entry),
        (not null and not PathwayStatus.Closed, Closed e) => file.Turn(PathwayStatus.Closed, entry) with { ClosingReason = e.Reason, DuplicateOf = e.DuplicateOf },
        (PathwayStatus.Closed, Reopened) => file.Turn(PathwayStatus.Active, entry) with { QuietSince = file.Later(entry), ClosingReason = null, DuplicateOf = null },
        (not null and not PathwayStatus.Closed, TransferEvent.PathwayHandedOver) => file.Turn(PathwayStatus.Closed, entry) with { ClosingReason = Lifecycle.ClosingReason.MovedAway },
        (PathwayStatus.Closed, TransferEvent.PathwayTakenOver) => file.Turn(PathwayStatus.Active, entry) with { QuietSince = file.Later(entry), ClosingReason = null, DuplicateOf = null },
        (not null, TransferEvent.PathwayTakenOver) => file with { QuietSince = file.Later(entry) },
        _ => file,
    };

    private CaseFile Turn(PathwayStatus status, Entry entry) => this with { Status = status, StatusSince = entry.EffectiveOn };

    private DateOnly Later(Entry entry) => entry.EffectiveOn > QuietSince ? entry.EffectiveOn : QuietSince;
}
