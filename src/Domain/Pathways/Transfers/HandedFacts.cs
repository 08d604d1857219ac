using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Pathways.Transfers;

/// <summary>The facts that go with a file: those that count, as corrected, on the days on which they were true.</summary>
internal static class HandedFacts
{
    /// <summary>Whose person is erased has nothing to hand over.</summary>
    public static bool IsErased(Pathway sender) => sender.Find<ArrivalEvent.PathwayOpened>(_ => true) is not { GivenName.IsErased: false, FamilyName.IsErased: false };

    /// <param name="municipality">The sender, official key (AGS).</param>
    /// <param name="recipient">The target, official key (AGS).</param>
    public static IEnumerable<HandedFact> Of(
        Pathway sender, string municipality, Pathway target, string recipient, IReadOnlySet<DisclosedField> covered, DateOnly today)
    {
        // A file that comes back finds what it left behind.
        var known = target.Log.Select(entry => entry.Origin?.EntryId ?? entry.Id).ToHashSet();
        return
            from entry in sender.Entries
            where IsCovered(entry.Event, covered) || IsConsentTo(recipient, entry.Event, sender.DataProtection, today)
            let origin = entry.Origin ?? new EntryOrigin(municipality, entry.Id, entry.RecordedAt)
            where !known.Contains(origin.EntryId)
            select new HandedFact(entry.Event, entry.EffectiveOn, origin);
    }

    private static bool IsCovered(PathwayEvent fact, IReadOnlySet<DisclosedField> covered) =>
        TransferRules.FieldOf(fact) is { } field && covered.Contains(field);

    // Consents are given to one controller: only one that named the target is also one to it.
    private static bool IsConsentTo(string recipient, PathwayEvent fact, DataProtection protection, DateOnly today) =>
        fact is ProtectionEvent.ConsentGiven { Purpose: ConsentPurpose.Referral, Recipient: { } named }
        && named.Value == recipient
        && protection.HasConsent(ConsentPurpose.Referral, named, today);
}
