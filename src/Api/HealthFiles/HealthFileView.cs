using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;

namespace Casework.Api.HealthFiles;

/// <summary>A health file as the schema shows it.</summary>
internal sealed record HealthFileView(Guid Pathway, HealthFile State, int Version, HousingStatus Housing, DateOnly Today, RuleBook Rules)
{
    /// <summary>It is shown because the caller has broken the glass.</summary>
    public bool InEmergency { get; init; }

    public string PathwayId => GlobalId.Of("Pathway", Pathway);

    public Personal<HealthCover>? Cover => State.Cover;

    public DateOnly? CoverSince => State.CoverSince;

    public DateOnly? CoverChangesOn => HealthRules.CoverChangesOn(State, Rules);

    public bool InitialExaminationCalledFor => HealthRules.CallsForInitialExamination(State, Housing, Today, Rules);

    public IReadOnlyList<ScreeningView> Screenings =>
        [.. from screening in State.Screenings.Values where screening.Kind is not null orderby screening.OfferedOn, screening.Id select new ScreeningView(screening)];

    public IReadOnlyList<ReferralView> Referrals =>
        [.. from referral in State.Referrals.Values where referral.Place is not null orderby referral.MadeOn, referral.Id select new ReferralView(referral)];

    public IReadOnlyList<HealthEntryView> Entries =>
        [.. State.Log.Select(entry => new HealthEntryView(entry, Retracted: !State.Entries.Exists(counts => counts.Id == entry.Id)))];
}

internal sealed record ScreeningView(Screening Screening)
{
    public Guid ScreeningId => Screening.Id;

    public Personal<ScreeningKind> Kind => Screening.Kind!.Value;

    public ScreeningStatus Status => Screening.Status;

    public DateOnly OfferedOn => Screening.OfferedOn;

    public DateOnly? DoneOn => Screening.DoneOn;

    public DateOnly? DeclinedOn => Screening.DeclinedOn;
}

internal sealed record ReferralView(Referral Referral)
{
    public Guid ReferralId => Referral.Id;

    public Personal<HealthPlace> Place => Referral.Place!.Value;

    public ReferralStatus Status => Referral.Status;

    public DateOnly MadeOn => Referral.MadeOn;

    public DateOnly? AcceptedOn => Referral.AcceptedOn;

    public DateOnly? EndedOn => Referral.EndedOn;

    public Personal<ReferralEnd>? EndReason => Referral.EndReason;
}
