using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Erasure;

/// <summary>What stands against an erasure: holds, duties to keep, the need for the data.</summary>
public static class ErasureDuties
{
    public const string Topic = "case.erasure";

    /// <returns>The refusal; null when nothing stands against it.</returns>
    public static Rejection? Against(ErasureScope scope, ErasureBasis basis, Pathway pathway, Circumstances now)
    {
        if (pathway.Erasures.OfThePerson || pathway.Erasures.IsPending(scope))
            return ErasureRejection.AlreadyDecided;

        if (pathway.DataProtection.IsHeldOn(now.Today))
            return ErasureRejection.LegalHold;

        // Data that are no longer needed may be what the person wants kept (Art. 18(1)(b) and (c) GDPR).
        if (basis is ErasureBasis.NoLongerNecessary && pathway.DataProtection.IsRestricted)
            return ErasureRejection.Restricted;

        if (scope is ErasureScope.Person && pathway.Transfers.Open is not null)
            return ErasureRejection.TransferOpen;

        // The period of keeping them is over: the rule that set it has weighed what stands against it.
        if (basis is ErasureBasis.NoLongerNecessary && RetentionDue.Of(pathway, now.Rules, now.Today) is not null)
            return null;

        if (now.Rules.At(Topic, now.Today) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Duty(scope, pathway, rule, now.Today) is (var bases, var refusal) && !rule.Texts(bases).Contains($"{basis}") ? refusal.Under(rule.Id) : null;
    }

    /// <summary>The last day on which a closed file must be kept; null while it is open.</summary>
    public static DateOnly? KeptUntil(Pathway pathway, RuleSet rule) =>
        pathway.CaseFile is { Status: PathwayStatus.Closed } file ? file.StatusSince.AddYears(rule.Number("yearsAfterClosing")) : null;

    private static (string Bases, Rejection Refusal)? Duty(ErasureScope scope, Pathway pathway, RuleSet rule, DateOnly today) =>
        scope is not ErasureScope.Person ? ("bases.ofAPart", ErasureRejection.StillNeeded)
        : KeptUntil(pathway, rule) is not { } until ? ("bases.whileOpen", ErasureRejection.StillNeeded)
        : today <= until ? ("bases.whileKept", ErasureRejection.MustBeKept)
        : null;
}
