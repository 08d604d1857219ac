using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>The sender asks the target to take the file over.</summary>
/// <param name="MovesOn">The day of the move.</param>
/// <param name="Fields">What is handed over, each on a basis.</param>
/// <param name="SenderFile">The file here.</param>
/// <param name="TargetFile">The file there, as it will be when the target accepts.</param>
public sealed record RequestTransfer(
    Guid TransferId, string Sender, string Target, TransferReason Reason, DateOnly MovesOn, IReadOnlyList<HandedField> Fields, Guid SenderFile, Guid TargetFile)
    : TransferCommand(TransferId, Sender, Target)
{
    public override TransferDecision Decide(Pathway sender, Pathway target, Circumstances now)
    {
        if (sender.CaseFile.Status is null)
            return PathwayRejection.NotFound;

        if (sender.Transfers.Find(TransferId) is not null)
            return TransferDecision.Nothing;

        if (sender.Erasures.OfThePerson || target.Erasures.OfThePerson)
            return ErasureRejection.Erased;

        if (Refusal(sender, now) is { } refusal)
            return refusal;

        if (now.Rules.At(TransferRules.Topic, now.Today) is not { } rule)
            return RuleRejection.NoneInForce(TransferRules.Topic);

        if (!Fields.All(field => TransferRules.IsAllowed(field, rule)))
            return TransferRejection.BasisNotAllowed.At(nameof(Fields)).Under(rule.Id);

        if (!Fields.All(field => TransferRules.HasBasis(field, sender.DataProtection, Target, now.Today)))
            return TransferRejection.ConsentMissing.At(nameof(Fields));

        var expiresOn = now.Today.AddDays(TransferRules.DaysToAnswer(rule));
        return TransferDecision.Of(
            [new TransferEvent.TransferRequested(TransferId, Target, Reason, MovesOn, Fields, expiresOn, TargetFile) { RuleSet = rule.Id }],
            new HandedFact(
                new TransferEvent.TransferOffered(
                    TransferId, Sender, Reason, MovesOn, Fields, expiresOn, [.. Clocks(sender, now)], HouseholdSize(sender, now.Today), SenderFile)
                { RuleSet = rule.Id },
                now.Today));
    }

    private Rejection? Refusal(Pathway sender, Circumstances now)
    {
        if (!Shape.IsMunicipalityKey(Target))
            return ArrivalRejection.MunicipalityKeyInvalid.At(nameof(Target));

        if (Target == Sender)
            return TransferRejection.ToItself.At(nameof(Target));

        if (!now.IsPossible(MovesOn))
            return PathwayRejection.EffectiveDateImpossible.At(nameof(MovesOn));

        if (Fields.DistinctBy(field => field.Field).Count() < Fields.Count || !Fields.Any(field => field.Field is DisclosedField.Identity))
            return TransferRejection.FieldsMissing.At(nameof(Fields));

        if (sender.Transfers.IsAway)
            return TransferRejection.HandedOver;

        if (sender.DataProtection.IsRestricted)
            return ProtectionRejection.Restricted;

        if (sender.CaseFile.Status is PathwayStatus.Closed)
            return PathwayRejection.Closed;

        if (sender.Transfers.Open is not null)
            return TransferRejection.AlreadyRequested;

        if (sender.CaseFile.StatusSince > now.Today)
            return LifecycleRejection.StatusChangedLater;

        return sender.Housing.IsForbidden(Target, MovesOn) ? TransferRejection.AgainstObligation.At(nameof(Target)).Under(HousingRules.ObligationTopic) : null;
    }

    private IEnumerable<OfferedClock> Clocks(Pathway sender, Circumstances now) =>
        DeadlineBoard.Of(sender, now.Rules)
            .Where(deadline => deadline.EndedOn is null && Fields.Any(field => field.Field == TransferRules.FieldOf(deadline.Kind)))
            .Select(deadline => new OfferedClock(deadline.Kind, deadline.DueOn));

    private int? HouseholdSize(Pathway sender, DateOnly day) =>
        Fields.Any(field => field.Field is DisclosedField.Household) ? 1 + sender.Household.Members.Count(member => member.IsLinkedOn(day)) : null;
}
