using System.Collections.Immutable;
using static Casework.Domain.Pathways.Transfers.TransferEvent;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>The transfers of a file, and whether another municipality has it.</summary>
public sealed record TransferHistory
{
    public static TransferHistory Initial { get; } = new();

    /// <summary>In their order.</summary>
    public ImmutableList<Transfer> All { get; private init; } = [];

    /// <summary>The one that waits for an answer.</summary>
    public Transfer? Open => All.FindLast(transfer => transfer.State is TransferState.Requested);

    /// <summary>By which the file went; null while it is here.</summary>
    public Transfer? Away => All.FindLast(transfer => transfer.State is TransferState.Completed) is { Direction: TransferDirection.Outgoing } gone ? gone : null;

    public bool IsAway => Away is not null;

    /// <returns>Null when there is no transfer of that id.</returns>
    public Transfer? Find(Guid id) => All.Find(transfer => transfer.Id == id);

    /// <returns>The file of the same person in a municipality that had it or gave it; null when none is known.</returns>
    public Guid? FileIn(string municipality) =>
        All.FindLast(transfer => transfer.State is TransferState.Completed && transfer.Municipality == municipality) is { CounterpartFile: { IsErased: false } file } ? file.Value : null;

    public static TransferHistory Evolve(TransferHistory state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (TransferRequested e, var on) => state.With(
            new(e.TransferId, TransferDirection.Outgoing, e.Municipality, e.Reason, e.MovesOn, e.Fields, on, e.ExpiresOn, e.CounterpartFile, e.RuleSet)),
        (TransferOffered e, var on) => state.With(
            new(e.TransferId, TransferDirection.Incoming, e.Municipality, e.Reason, e.MovesOn, e.Fields, on, e.ExpiresOn, e.CounterpartFile, e.RuleSet)
            {
                Clocks = e.Clocks,
                HouseholdSize = e.HouseholdSize,
            }),
        (TransferWithdrawn e, var on) => state.End(e.TransferId, transfer => transfer with { State = TransferState.Withdrawn, EndedOn = on }),
        (TransferRejected e, var on) => state.End(e.TransferId, transfer => transfer with { State = TransferState.Rejected, EndedOn = on, Refusal = e.Reason }),
        (TransferExpired e, var on) => state.End(e.TransferId, transfer => transfer with { State = TransferState.Expired, EndedOn = on }),
        (PathwayHandedOver e, var on) => state.Complete(e.TransferId, TransferDirection.Outgoing, on),
        (PathwayTakenOver e, var on) => state.Complete(e.TransferId, TransferDirection.Incoming, on),
        _ => state,
    };

    private TransferHistory With(Transfer transfer) => Find(transfer.Id) is null ? this with { All = All.Add(transfer) } : this;

    private TransferHistory Complete(Guid id, TransferDirection direction, DateOnly on) =>
        Find(id)?.Direction == direction ? End(id, transfer => transfer with { State = TransferState.Completed, EndedOn = on }) : this;

    // The first end counts.
    private TransferHistory End(Guid id, Func<Transfer, Transfer> end) =>
        Find(id) is { State: TransferState.Requested } open ? this with { All = All.Replace(open, end(open)) } : this;
}
