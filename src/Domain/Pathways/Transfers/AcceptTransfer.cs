using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>
/// The target takes the file over: what the bases cover goes into its own file, each fact with its day and its origin, and the
/// clocks go on with the days that are left. The sender's file is closed in the same moment.
/// </summary>
public sealed record AcceptTransfer(Guid TransferId, string Sender, string Target) : TransferCommand(TransferId, Sender, Target)
{
    public override TransferDecision Decide(Pathway sender, Pathway target, Circumstances now) => Answerable(sender, target, now.Today) switch
    {
        ({ State: TransferState.Completed }, _) => TransferDecision.Nothing,
        (_, { } refusal) => refusal,
        (var transfer, _) => Covered(transfer!, sender, now.Today) is { Count: > 0 } covered ? HandOver(covered, sender, target, now) : TransferRejection.HeldUp,
    };

    /// <returns>The classes that a basis still covers; none when the file cannot go.</returns>
    private HashSet<DisclosedField> Covered(Transfer transfer, Pathway sender, DateOnly today)
    {
        var covered = transfer.Fields.Where(field => TransferRules.HasBasis(field, sender.DataProtection, Target, today)).Select(field => field.Field).ToHashSet();
        var isFree = covered.Contains(DisclosedField.Identity)
            && sender.CaseFile.Status is not PathwayStatus.Closed
            && !HandedFacts.IsErased(sender)
            && !sender.DataProtection.IsRestricted
            && !sender.Housing.IsForbidden(Target, transfer.MovesOn);
        return isFree ? covered : [];
    }

    private TransferDecision HandOver(IReadOnlySet<DisclosedField> covered, Pathway sender, Pathway target, Circumstances now) => TransferDecision.Of(
        [
            new TransferEvent.PathwayHandedOver(TransferId, Target),
            .. sender.Household.Members
                .Where(member => member.UnlinkedOn is null && member.IsLinkedOn(now.Today))
                .Select(member => new HouseholdEvent.MemberUnlinked(member.Pathway, UnlinkReason.MovedOut)),
        ],
        [
            .. HandedFacts.Of(sender, Sender, target, Target, covered, now.Today),
            new HandedFact(
                new TransferEvent.PathwayTakenOver(
                    TransferId, Sender, Target, [.. DeadlineBoard.Remaining(sender, now.Rules, now.Today).Where(clock => IsCovered(clock, covered))]),
                now.Today),
        ]);

    private static bool IsCovered(RemainingTime clock, IReadOnlySet<DisclosedField> covered) =>
        TransferRules.FieldOf(clock.Kind) is { } field && covered.Contains(field);
}
