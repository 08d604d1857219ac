using Casework.Api.EmergencyAccess;
using Casework.Api.Erasure;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Api.Protection;

/// <param name="Day">The day that "now" means in the answer.</param>
internal sealed record DataProtectionView(Guid Uuid, Pathway State, DateOnly Day, RuleBook Rules)
{
    public IReadOnlyList<Consent> Consents => State.DataProtection.Consents;

    public IReadOnlyList<DisclosureView> Disclosures =>
        [.. State.Entries.Where(entry => entry.Event is ProtectionEvent.DisclosureMade).Select(entry => new DisclosureView((ProtectionEvent.DisclosureMade)entry.Event, entry.EffectiveOn))];

    public IReadOnlyList<LegalHoldView> LegalHolds =>
        [.. State.DataProtection.LegalHolds.Values.Where(hold => hold.PlacedOn is not null).OrderBy(hold => hold.PlacedOn).ThenBy(hold => hold.Id).Select(hold => new LegalHoldView(hold))];

    public bool OnHold => State.DataProtection.IsHeldOn(Day);

    public IReadOnlyList<ErasureView> Erasures => [.. State.Erasures.All.Select(erasure => new ErasureView(erasure))];

    public bool Restricted => State.DataProtection.IsRestricted;

    public IReadOnlyList<RestrictionView> Restrictions =>
        [.. State.DataProtection.Restrictions.Values.Where(one => one.RestrictedOn is not null).OrderBy(one => one.RestrictedOn).ThenBy(one => one.Id).Select(one => new RestrictionView(one))];

    public IReadOnlyList<DisagreementView> Disagreements => [.. State.DataProtection.Disagreements.Select(note => new DisagreementView(note))];

    public IReadOnlyList<AccessRequestView> AccessRequests =>
        [.. State.DataProtection.AccessRequests.Values.Where(one => one.ReceivedOn is not null).OrderBy(one => one.ReceivedOn).ThenBy(one => one.Id).Select(one => new AccessRequestView(one, Rules))];

    public IReadOnlyList<EmergencyAccessView> EmergencyAccesses => [.. State.Glass.All.Select(glass => new EmergencyAccessView(Uuid, glass, Day))];

    public RetentionPeriod? Retention => RetentionPeriod.Of(State, Rules);
}

internal sealed record DisclosureView(ProtectionEvent.DisclosureMade Made, DateOnly MadeOn)
{
    public Guid DisclosureId => Made.DisclosureId;

    public RecipientKind RecipientKind => Made.RecipientKind;

    public string? Recipient => Made.Recipient.Value;

    public DisclosureBasis Basis => Made.Basis;

    public IReadOnlyList<DisclosedField> Fields => Made.Fields;

    public string? RuleSet => Made.RuleSet;
}

/// <summary>A hold that was placed.</summary>
internal sealed record LegalHoldView(LegalHold Hold)
{
    public Guid HoldId => Hold.Id;

    public LegalHoldGround Ground => Hold.Ground;

    public DateOnly PlacedOn => Hold.PlacedOn!.Value;

    public DateOnly? ReleasedOn => Hold.ReleasedOn;
}

/// <summary>A restriction that was made.</summary>
internal sealed record RestrictionView(Restriction Made)
{
    public Guid RestrictionId => Made.Id;

    public RestrictionGround Ground => Made.Ground;

    public DateOnly RestrictedOn => Made.RestrictedOn!.Value;

    public DateOnly? LiftedOn => Made.LiftedOn;
}

internal sealed record DisagreementView(Disagreement Note)
{
    public Guid NoteId => Note.Id;

    public string EntryId => GlobalId.Of("TimelineEntry", Note.EntryId);

    public Personal<string> Statement => Note.Statement;

    public DateOnly NotedOn => Note.NotedOn;
}

/// <summary>A request that was received.</summary>
internal sealed record AccessRequestView(AccessRequest Request, RuleBook Rules)
{
    public Guid RequestId => Request.Id;

    public DateOnly ReceivedOn => Request.ReceivedOn!.Value;

    public DateOnly? DueOn => Request.RuleSet is { } named && Rules.Named(named) is { } rule ? Request.Clock.DueOn(AccessRequestTerms.Of(rule)) : null;

    public int ExtendedByMonths => Request.Clock.Extension?.Months ?? 0;

    public DateOnly? AnsweredOn => Request.AnsweredOn;

    public string? RuleSet => Request.RuleSet;
}
