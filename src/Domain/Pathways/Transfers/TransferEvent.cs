namespace Casework.Domain.Pathways.Transfers;

/// <summary>
/// A file goes from one municipality to another. Each side records what concerns it in its own stream: what is the same on both
/// has the same name. Stored forever.
/// </summary>
public abstract record TransferEvent : PathwayEvent
{
    private TransferEvent(Guid transferId, string municipality) => (TransferId, Municipality) = (transferId, municipality);

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("transfer_requested", typeof(TransferRequested)),
        ("transfer_offered", typeof(TransferOffered)),
        ("transfer_withdrawn", typeof(TransferWithdrawn)),
        ("transfer_rejected", typeof(TransferRejected)),
        ("transfer_expired", typeof(TransferExpired)),
        ("pathway_handed_over", typeof(PathwayHandedOver)),
        ("pathway_taken_over", typeof(PathwayTakenOver)),
    ];

    /// <summary>The one id that both sides know.</summary>
    public Guid TransferId { get; init; }

    /// <summary>The other municipality: official key (AGS), eight digits.</summary>
    public string Municipality { get; init; }

    /// <summary>Recorded by the sender.</summary>
    /// <param name="MovesOn">The day of the move.</param>
    /// <param name="Fields">What is handed over, each on a basis.</param>
    /// <param name="ExpiresOn">The last day for an answer.</param>
    /// <param name="CounterpartFile">The file on the other side. It stands for the person, so it is sealed.</param>
    public sealed record TransferRequested(
        Guid TransferId, string Municipality, TransferReason Reason, DateOnly MovesOn, IReadOnlyList<HandedField> Fields, DateOnly ExpiresOn, Personal<Guid> CounterpartFile)
        : TransferEvent(TransferId, Municipality)
    {
        public bool Equals(TransferRequested? other) =>
            base.Equals(other)
            && (Reason, MovesOn, ExpiresOn, CounterpartFile) == (other.Reason, other.MovesOn, other.ExpiresOn, other.CounterpartFile)
            && Fields.SequenceEqual(other.Fields);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reason, MovesOn, ExpiresOn, CounterpartFile, Fields.Count);
    }

    /// <summary>Recorded for the target: as much as it takes to decide, and nothing of who it is.</summary>
    /// <param name="Clocks">Those that run and are covered.</param>
    /// <param name="HouseholdSize">With the person; null where it is not covered.</param>
    public sealed record TransferOffered(
        Guid TransferId, string Municipality, TransferReason Reason, DateOnly MovesOn, IReadOnlyList<HandedField> Fields, DateOnly ExpiresOn,
        IReadOnlyList<OfferedClock> Clocks, int? HouseholdSize, Personal<Guid> CounterpartFile)
        : TransferEvent(TransferId, Municipality)
    {
        public bool Equals(TransferOffered? other) =>
            base.Equals(other)
            && (Reason, MovesOn, ExpiresOn, HouseholdSize, CounterpartFile) == (other.Reason, other.MovesOn, other.ExpiresOn, other.HouseholdSize, other.CounterpartFile)
            && Fields.SequenceEqual(other.Fields)
            && Clocks.SequenceEqual(other.Clocks);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Reason, MovesOn, ExpiresOn, HouseholdSize, CounterpartFile, Fields.Count, Clocks.Count);
    }

    /// <summary>Recorded on both sides.</summary>
    public sealed record TransferWithdrawn(Guid TransferId, string Municipality) : TransferEvent(TransferId, Municipality);

    /// <summary>Recorded on both sides.</summary>
    public sealed record TransferRejected(Guid TransferId, string Municipality, TransferRefusal Reason) : TransferEvent(TransferId, Municipality);

    /// <summary>Recorded on both sides.</summary>
    public sealed record TransferExpired(Guid TransferId, string Municipality) : TransferEvent(TransferId, Municipality);

    /// <summary>Recorded by the sender: from here on the file is closed, and all that is left to do is done elsewhere.</summary>
    public sealed record PathwayHandedOver(Guid TransferId, string Municipality) : TransferEvent(TransferId, Municipality);

    /// <summary>Recorded by the target, after the facts that came with it.</summary>
    /// <param name="Responsible">The target itself, official key (AGS).</param>
    /// <param name="Clocks">What was left of the clocks that go on here.</param>
    public sealed record PathwayTakenOver(Guid TransferId, string Municipality, string Responsible, IReadOnlyList<RemainingTime> Clocks) : TransferEvent(TransferId, Municipality)
    {
        public bool Equals(PathwayTakenOver? other) => base.Equals(other) && Responsible == other.Responsible && Clocks.SequenceEqual(other.Clocks);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Responsible, Clocks.Count);
    }
}

public enum TransferReason { Moved, Allocated, FamilyUnity, Employment, Training }

public enum TransferRefusal { NotMovedHere, NotCompetent, AlreadyKnownHere, OfferIncomplete }
