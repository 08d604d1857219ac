using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Api.Transfers;

/// <summary>A transfer as the side sees it whose file it is asked on.</summary>
internal sealed record TransferView(Transfer Known)
{
    public Guid TransferId => Known.Id;

    public TransferDirection Direction => Known.Direction;

    public TransferState State => Known.State;

    public string Municipality => Known.Municipality;

    public TransferReason Reason => Known.Reason;

    public DateOnly MovesOn => Known.MovesOn;

    public IReadOnlyList<HandedField> Fields => Known.Fields;

    public DateOnly RequestedOn => Known.RequestedOn;

    public DateOnly ExpiresOn => Known.ExpiresOn;

    public DateOnly? EndedOn => Known.EndedOn;

    public TransferRefusal? Refusal => Known.Refusal;

    /// <returns>The latest; null when there never was one.</returns>
    public static TransferView? Of(Pathway pathway) => pathway.Transfers.All is [.., var latest] ? new(latest) : null;
}
