namespace Casework.Domain.Pathways.Protection;

/// <summary>On what basis the data of a pathway are used, given away and kept. Stored forever.</summary>
public abstract record ProtectionEvent : PathwayEvent
{
    private ProtectionEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("consent_given", typeof(ConsentGiven)),
        ("consent_withdrawn", typeof(ConsentWithdrawn)),
        ("disclosure_made", typeof(DisclosureMade)),
        ("legal_hold_placed", typeof(LegalHoldPlaced)),
        ("legal_hold_released", typeof(LegalHoldReleased)),
        ("processing_restricted", typeof(ProcessingRestricted)),
        ("restriction_lifted", typeof(RestrictionLifted)),
        ("disagreement_noted", typeof(DisagreementNoted)),
        ("access_requested", typeof(AccessRequested)),
        ("access_request_extended", typeof(AccessRequestExtended)),
        ("access_request_answered", typeof(AccessRequestAnswered)),
    ];

    /// <param name="Recipient">To whom, for a referral; null for every other purpose. Who helps a person says something about the person.</param>
    /// <param name="Language">In which it was explained, BCP 47.</param>
    /// <param name="TextVersion">The edition of the text consented to.</param>
    public sealed record ConsentGiven(
        ConsentPurpose Purpose, Personal<string>? Recipient, string Language, ConsentChannel Channel, string TextVersion) : ProtectionEvent;

    /// <summary>For the future: what was done with the consent stays lawful.</summary>
    public sealed record ConsentWithdrawn(ConsentPurpose Purpose, Personal<string>? Recipient) : ProtectionEvent;

    /// <summary>Data were given to somebody outside.</summary>
    public sealed record DisclosureMade(
        Guid DisclosureId, RecipientKind RecipientKind, Personal<string> Recipient, DisclosureBasis Basis, IReadOnlyList<DisclosedField> Fields) : ProtectionEvent
    {
        public bool Equals(DisclosureMade? other) =>
            base.Equals(other)
            && (DisclosureId, RecipientKind, Recipient, Basis) == (other.DisclosureId, other.RecipientKind, other.Recipient, other.Basis)
            && Fields.SequenceEqual(other.Fields);

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), DisclosureId, RecipientKind, Recipient, Basis, Fields.Count);
    }

    /// <summary>Nothing of the pathway may be erased.</summary>
    public sealed record LegalHoldPlaced(Guid HoldId, LegalHoldGround Ground, Personal<string> Reason) : ProtectionEvent;

    public sealed record LegalHoldReleased(Guid HoldId, Personal<string> Reason) : ProtectionEvent;

    /// <summary>The data are kept and used for nothing else (Art. 18 GDPR).</summary>
    public sealed record ProcessingRestricted(Guid RestrictionId, RestrictionGround Ground, Personal<string> Reason) : ProtectionEvent;

    /// <param name="PersonInformedOn">When the person was told that it would be lifted.</param>
    public sealed record RestrictionLifted(Guid RestrictionId, DateOnly PersonInformedOn, Personal<string> Reason) : ProtectionEvent;

    /// <summary>The person says something against an entry that stays as it is (Art. 16 GDPR).</summary>
    public sealed record DisagreementNoted(Guid NoteId, Guid EntryId, Personal<string> Statement) : ProtectionEvent;

    /// <summary>The person asks what is known of them (Art. 15 GDPR).</summary>
    public sealed record AccessRequested(Guid RequestId) : ProtectionEvent;

    public sealed record AccessRequestExtended(Guid RequestId, int Months, Personal<string> Reason) : ProtectionEvent;

    public sealed record AccessRequestAnswered(Guid RequestId) : ProtectionEvent;
}

public enum ConsentPurpose { Casework, Matching, Referral, Story, Research }

public enum ConsentChannel { Written, Spoken, Electronic, WithInterpreter }

public enum RecipientKind { PublicOffice, School, Health, Association, Employer, Volunteer, Research, ImmigrationAuthority, Police }

public enum DisclosureBasis
{
    Consent,

    /// <summary>Section 69 SGB X.</summary>
    TaskOfAnOffice,

    /// <summary>Art. 6(1)(d) GDPR.</summary>
    VitalInterests,

    /// <summary>Section 87 AufenthG, section 71(2) SGB X.</summary>
    DutyToInformImmigrationAuthority,

    /// <summary>Section 68 SGB X.</summary>
    PoliceRequest,

    /// <summary>Section 73 SGB X.</summary>
    CourtOrder,
}

/// <summary>What can be given away. Health is not among it.</summary>
public enum DisclosedField { Identity, ContactDetails, ResidenceStatus, Household, Housing, Language, Schooling, Recognition, Work, Participation }

public enum LegalHoldGround { Litigation, Audit, Inquiry, ComplaintOfThePerson }

/// <summary>Art. 18(1) GDPR.</summary>
public enum RestrictionGround
{
    /// <summary>(a): the person contests that the data are accurate.</summary>
    AccuracyContested,

    /// <summary>(b): the processing is unlawful, and the person wants the data kept.</summary>
    UnlawfulProcessing,

    /// <summary>(c): the person needs them for legal claims.</summary>
    NeededForClaims,

    /// <summary>(d): the person has objected, and it is not decided yet.</summary>
    ObjectionPending,
}
