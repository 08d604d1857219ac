namespace Casework.Domain.HealthFiles;

/// <summary>
/// Which health services were offered and reached. A stream of its own beside the pathway, sealed by keys of its own. No
/// diagnosis, no finding, no free text in which one could stand. Stored forever.
/// </summary>
public abstract record HealthEvent
{
    private HealthEvent()
    {
    }

    public const string StreamType = "newcomer_health";

    /// <summary>The purpose class of the keys that seal it.</summary>
    public const string Purpose = "health";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("health_file_opened", typeof(HealthFileOpened)),
        ("health_cover_recorded", typeof(HealthCoverRecorded)),
        ("health_screening_offered", typeof(ScreeningOffered)),
        ("health_screening_done", typeof(ScreeningDone)),
        ("health_screening_declined", typeof(ScreeningDeclined)),
        ("health_referral_made", typeof(ReferralMade)),
        ("health_referral_accepted", typeof(ReferralAccepted)),
        ("health_referral_ended", typeof(ReferralEnded)),
        ("health_entry_retracted", typeof(HealthEntryRetracted)),
    ];

    /// <summary>Comes with the first entry.</summary>
    public sealed record HealthFileOpened(Guid PathwayId) : HealthEvent;

    /// <summary>Who pays from the effective day on. It opens and closes no service.</summary>
    public sealed record HealthCoverRecorded(Personal<HealthCover> Cover) : HealthEvent;

    public sealed record ScreeningOffered(Guid ScreeningId, Personal<ScreeningKind> Kind) : HealthEvent;

    public sealed record ScreeningDone(Guid ScreeningId) : HealthEvent;

    public sealed record ScreeningDeclined(Guid ScreeningId) : HealthEvent;

    public sealed record ReferralMade(Guid ReferralId, Personal<HealthPlace> Place) : HealthEvent;

    public sealed record ReferralAccepted(Guid ReferralId) : HealthEvent;

    public sealed record ReferralEnded(Guid ReferralId, Personal<ReferralEnd> Reason) : HealthEvent;

    /// <summary>It never happened, or not to this person. What is right is recorded anew.</summary>
    public sealed record HealthEntryRetracted(Guid EntryId, HealthRetraction Reason) : HealthEvent;
}

public enum HealthCover { AsylumSeekersBenefits, StatutoryInsurance, FamilyInsurance, PrivateInsurance, None }

public enum ScreeningKind { InitialExamination, Psychosocial, ChildDevelopment, Vaccination, Dental }

public enum HealthPlace { FamilyDoctor, Specialist, Hospital, PublicHealthOffice, PsychosocialCentre, Psychotherapy, TraumaCounselling, Midwife, DisabilityAdvice, WomensShelter }

public enum ReferralEnd { Completed, OwnWish, NoPlaceFree, NoInterpreter, MovedAway }

public enum HealthRetraction { NeverHappened, AnotherPerson, RecordedTwice }
