namespace Casework.Domain.Pathways.Transfers;

/// <summary>One transfer as one side knows it.</summary>
/// <param name="Municipality">The other side, official key (AGS).</param>
/// <param name="ExpiresOn">The last day for an answer.</param>
/// <param name="CounterpartFile">The file on the other side; erased with the person.</param>
public sealed record Transfer(
    Guid Id,
    TransferDirection Direction,
    string Municipality,
    TransferReason Reason,
    DateOnly MovesOn,
    IReadOnlyList<HandedField> Fields,
    DateOnly RequestedOn,
    DateOnly ExpiresOn,
    Personal<Guid> CounterpartFile,
    string? RuleSet)
{
    public IReadOnlyList<OfferedClock> Clocks { get; init; } = [];

    public int? HouseholdSize { get; init; }

    public TransferState State { get; init; }

    /// <summary>Null while it waits for an answer.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why the target said no; null unless it did.</summary>
    public TransferRefusal? Refusal { get; init; }

    /// <summary>Waits for an answer, and on the day there is still time for one.</summary>
    public bool IsAnswerableOn(DateOnly day) => State is TransferState.Requested && day <= ExpiresOn;
}

public enum TransferDirection { Outgoing, Incoming }

public enum TransferState { Requested, Completed, Withdrawn, Rejected, Expired }
