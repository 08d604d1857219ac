using Casework.EventStore.Erasing;

namespace Casework.Api.Erasure;

/// <summary>What is certified of an erasure: nothing of the person but the pseudonym.</summary>
/// <param name="Position">Of the entry that says so in the log; null where the log has no such pathway.</param>
/// <param name="RegisterNumber">The line of the erasure register, with its hash.</param>
internal sealed record ErasureCertificate(
    Guid ErasureId, string Municipality, Guid Pathway, string Scope, string Basis, string ProposedBy, string ConfirmedBy, DateTimeOffset ErasedAt, int KeysDestroyed,
    long? Position, long RegisterNumber, string RegisterHash)
{
    public static ErasureCertificate Of(RegisterEntry entry, int keysDestroyed, long? position) => new(
        entry.Erasure.ErasureId, entry.Erasure.Tenant, entry.Erasure.Subject, entry.Erasure.Scope, entry.Erasure.Basis, entry.Erasure.ProposedBy, entry.Erasure.ConfirmedBy,
        entry.Erasure.At, keysDestroyed, position, entry.Number, entry.Hash);
}
