using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>The time for an answer, on the boards of both sides: met by a yes or a no.</summary>
public static class TransferClocks
{
    public static IEnumerable<PathwayClock> Of(Pathway pathway, RuleBook rules) => pathway.Transfers.All.Select(transfer => new PathwayClock(
        DeadlineKind.Transfer, DeadlineNature.Internal, new(StageName.Arrival, transfer.Id), Clock(transfer), ClockTerms.OfASetDay, transfer.RuleSet));

    private static LegalClock Clock(Transfer transfer) => (transfer.State, transfer.EndedOn) switch
    {
        (TransferState.Withdrawn, { } ended) => Started(transfer).Cancel(ended),
        (_, { } ended) => Started(transfer).Fulfil(ended),
        _ => Started(transfer),
    };

    private static LegalClock Started(Transfer transfer) => LegalClock.Idle.StartUntil(transfer.RequestedOn, transfer.ExpiresOn);
}
