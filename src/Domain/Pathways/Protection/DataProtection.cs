using System.Collections.Immutable;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Pathways.Protection;

/// <summary>The consents there are and were, and what holds the data.</summary>
public sealed record DataProtection
{
    public static DataProtection Initial { get; } = new();

    /// <summary>In the order in which they were given.</summary>
    public ImmutableList<Consent> Consents { get; private init; } = [];

    /// <summary>By hold id.</summary>
    public ImmutableDictionary<Guid, LegalHold> LegalHolds { get; private init; } = ImmutableDictionary<Guid, LegalHold>.Empty;

    /// <summary>Without the consents: what stays to be seen of a file that another municipality has.</summary>
    public DataProtection OnlyHolds() => this with { Consents = [] };

    /// <param name="recipient">To whom, for a referral; null for every other purpose.</param>
    public bool HasConsent(ConsentPurpose purpose, Personal<string>? recipient, DateOnly day) =>
        Consents.Exists(consent => consent.IsFor(purpose, recipient) && consent.IsValidOn(day));

    /// <summary>Whether nothing may be erased on the day.</summary>
    public bool IsHeldOn(DateOnly day) => LegalHolds.Values.Any(hold => hold.IsInForceOn(day));

    public static DataProtection Evolve(DataProtection state, Entry entry) => entry.Event switch
    {
        ConsentGiven e => state with
        {
            Consents = state.Consents.Add(new(e.Purpose, e.Recipient, e.Language, e.Channel, e.TextVersion, entry.EffectiveOn)),
        },
        ConsentWithdrawn e => state with
        {
            Consents = [.. state.Consents.Select(consent => consent.IsFor(e.Purpose, e.Recipient) ? consent with { WithdrawnOn = consent.WithdrawnOn ?? entry.EffectiveOn } : consent)],
        },
        LegalHoldPlaced e => state.With(e.HoldId, hold => hold with { Ground = e.Ground, PlacedOn = entry.EffectiveOn }),
        LegalHoldReleased e => state.With(e.HoldId, hold => hold with { ReleasedOn = entry.EffectiveOn }),
        _ => state,
    };

    private DataProtection With(Guid holdId, Func<LegalHold, LegalHold> change) =>
        this with { LegalHolds = LegalHolds.SetItem(holdId, change(LegalHolds.GetValueOrDefault(holdId) ?? new(holdId))) };
}
