using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Transfers;
using Casework.Projections;

namespace Casework.Api.Transfers;

/// <summary>What other municipalities offer and nobody has answered yet. Which files that may be, the timeline knows; what stands in them, the log.</summary>
internal sealed class TransferOfferQueries(PathwayTimelines timelines, PathwayStream pathways, Freshness freshness, Today today)
{
    private const string Offered = "transfer_offered";

    public async ValueTask<IReadOnlyList<TransferOfferView>?> TransferOffers(long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality))
            return null;

        await freshness.Wait(minPosition, cancel);
        var day = today.Date;
        var files = await timelines.PathwaysWith(municipality, Offered, day.AddDays(-TransferRules.LongestWait(pathways.Rules)), cancel);
        var histories = await pathways.Read(municipality, files, cancel);
        return
        [
            .. from history in histories
               let transfer = history.Value.State.State.Transfers.Open
               where transfer is { Direction: TransferDirection.Incoming } && transfer.IsAnswerableOn(day)
               orderby transfer.ExpiresOn, transfer.Id
               select new TransferOfferView(history.Key, transfer, day),
        ];
    }
}

/// <param name="File">Where it goes on here when it is accepted.</param>
internal sealed record TransferOfferView(Guid File, Transfer Offer, DateOnly Day)
{
    public Guid TransferId => Offer.Id;

    public string PathwayId => GlobalId.Of("Pathway", File);

    public string Municipality => Offer.Municipality;

    public TransferReason Reason => Offer.Reason;

    public DateOnly MovesOn => Offer.MovesOn;

    public DateOnly OfferedOn => Offer.RequestedOn;

    public DateOnly ExpiresOn => Offer.ExpiresOn;

    public int RemainingDays => Offer.ExpiresOn.DayNumber - Day.DayNumber;

    public IReadOnlyList<HandedField> Fields => Offer.Fields;

    public IReadOnlyList<OfferedClock> Clocks => Offer.Clocks;

    public int? HouseholdSize => Offer.HouseholdSize;
}
