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
