namespace Casework.EventStore.Erasing;

/// <summary>An erasure as the register keeps it: enough to carry it out again, nothing of the person but the pseudonym.</summary>
/// <param name="Subject">Whose keys are destroyed.</param>
/// <param name="PurposeClass">Null: the keys of all.</param>
/// <param name="Scope">As the host names it.</param>
/// <param name="Basis">As the host names it.</param>
/// <param name="At">Keys made later are not meant.</param>
public sealed record RegisteredErasure(
    Guid ErasureId, string Tenant, Guid Subject, string? PurposeClass, string Scope, string Basis, string ProposedBy, string ConfirmedBy, DateTimeOffset At);
