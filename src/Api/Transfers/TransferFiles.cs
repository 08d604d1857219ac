using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Transfers;

/// <summary>The two files of a transfer, each in its municipality.</summary>
internal readonly record struct TransferFiles(StreamKey Sender, StreamKey Target)
{
    /// <summary>The same command always asks for the same transfer.</summary>
    public static Guid TransferId(StreamKey sender, Guid requestedBy) =>
        Uuid8.Of($"pathway_transfer {sender.Tenant} {sender.Id} {requestedBy}");

    /// <summary>The file that a transfer opens where there is none yet.</summary>
    public static Guid NewFile(string target, Guid transferId) =>
        Uuid8.Of($"newcomer_pathway {target} of transfer {transferId}");
}
