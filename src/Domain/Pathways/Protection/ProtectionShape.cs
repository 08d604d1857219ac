using Casework.Domain.Pathways.Arrival;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Pathways.Protection;

/// <summary>What an event of data protection must look like.</summary>
public static class ProtectionShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(ProtectionEvent @event) => @event switch
    {
        ConsentGiven e when !Shape.IsLanguageTag(e.Language) => ArrivalRejection.LanguageTagInvalid.At(nameof(e.Language)),
        ConsentGiven e => Recipient(e.Purpose, e.Recipient) ?? Shape.Text(e.TextVersion, nameof(e.TextVersion)),
        ConsentWithdrawn e => Recipient(e.Purpose, e.Recipient),
        DisclosureMade e when e.Fields.Count == 0 || e.Fields.Distinct().Count() < e.Fields.Count => ProtectionRejection.FieldsMissing,
        DisclosureMade { Recipient.IsErased: false } e => Shape.Text(e.Recipient.Value, nameof(e.Recipient)),
        LegalHoldPlaced e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        LegalHoldReleased e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        ProcessingRestricted e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        RestrictionLifted e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        AccessRequestExtended e => Shape.Text(e.Reason.Value, nameof(e.Reason), Shape.NoteLength),
        DisagreementNoted e => Shape.Text(e.Statement.Value, nameof(e.Statement), Shape.NoteLength),
        _ => null,
    };

    private static Rejection? Recipient(ConsentPurpose purpose, Personal<string>? recipient) => (purpose, recipient) switch
    {
        (ConsentPurpose.Referral, null) => ProtectionRejection.RecipientMissing,
        (ConsentPurpose.Referral, { Value: var name }) => Shape.Text(name, nameof(GiveConsent.Recipient)),
        (_, not null) => ProtectionRejection.RecipientUnexpected,
        _ => null,
    };
}
