using Casework.Api.Erasure;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Rules;

namespace Casework.Api.Protection;

/// <param name="Day">The day that "now" means in the answer.</param>
internal sealed record DataProtectionView(Pathway State, DateOnly Day, RuleBook Rules)
{
    public IReadOnlyList<Consent> Consents => State.DataProtection.Consents;

    public IReadOnlyList<DisclosureView> Disclosures =>
        [.. State.Entries.Where(entry => entry.Event is ProtectionEvent.DisclosureMade).Select(entry => new DisclosureView((ProtectionEvent.DisclosureMade)entry.Event, entry.EffectiveOn))];

    public IReadOnlyList<LegalHoldView> LegalHolds =>
        [.. State.DataProtection.LegalHolds.Values.Where(hold => hold.PlacedOn is not null).OrderBy(hold => hold.PlacedOn).ThenBy(hold => hold.Id).Select(hold => new LegalHoldView(hold))];

    public bool OnHold => State.DataProtection.IsHeldOn(Day);

    public IReadOnlyList<ErasureView> Erasures => [.. State.Erasures.All.Select(erasure => new ErasureView(erasure))];

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
