using System.Collections.Immutable;
using static Casework.Domain.Pathways.Protection.ProtectionEvent;

namespace Casework.Domain.Pathways.Protection;

/// <summary>The consents there are and were, and what holds or restricts the data.</summary>
public sealed record DataProtection
{
    public static DataProtection Initial { get; } = new();

    /// <summary>In the order in which they were given.</summary>
    public ImmutableList<Consent> Consents { get; private init; } = [];

    /// <summary>By hold id.</summary>
    public ImmutableDictionary<Guid, LegalHold> LegalHolds { get; private init; } = ImmutableDictionary<Guid, LegalHold>.Empty;

    /// <summary>By restriction id.</summary>
    public ImmutableDictionary<Guid, Restriction> Restrictions { get; private init; } = ImmutableDictionary<Guid, Restriction>.Empty;

    /// <summary>In the order in which they were noted.</summary>
    public ImmutableList<Disagreement> Disagreements { get; private init; } = [];

    /// <summary>By request id.</summary>
    public ImmutableDictionary<Guid, AccessRequest> AccessRequests { get; private init; } = ImmutableDictionary<Guid, AccessRequest>.Empty;

    /// <summary>Whether the data are kept and used for nothing else.</summary>
    public bool IsRestricted => Restrictions.Values.Any(restriction => restriction.IsInForce);

    /// <summary>Whether the person has asked what is known of them, and was not answered yet.</summary>
    public bool IsAccessRequested => AccessRequests.Values.Any(request => request is { ReceivedOn: not null, AnsweredOn: null });

    /// <summary>Without consents and notes: what stays to be seen of a file that another municipality has.</summary>
    public DataProtection OnlyHolds() => this with { Consents = [], Disagreements = [] };

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
        ProcessingRestricted e => state.With(e.RestrictionId, restriction => restriction with { Ground = e.Ground, RestrictedOn = entry.EffectiveOn }),
        RestrictionLifted e => state.With(e.RestrictionId, restriction => restriction with { LiftedOn = entry.EffectiveOn }),
        AccessRequested e => state.With(e.RequestId, request => request with { ReceivedOn = entry.EffectiveOn, RuleSet = e.RuleSet, Clock = request.Clock.Start(entry.EffectiveOn) }),
        AccessRequestExtended e => state.With(e.RequestId, request => request with { Clock = request.Clock.Extend(entry.EffectiveOn, e.Months) }),
        AccessRequestAnswered e => state.With(e.RequestId, request => request with { AnsweredOn = request.AnsweredOn ?? entry.EffectiveOn, Clock = request.Clock.Fulfil(entry.EffectiveOn) }),
        DisagreementNoted e => state with { Disagreements = state.Disagreements.Add(new(e.NoteId, e.EntryId, e.Statement, entry.EffectiveOn)) },
        _ => state,
    };

    private DataProtection With(Guid holdId, Func<LegalHold, LegalHold> change) =>
        this with { LegalHolds = LegalHolds.SetItem(holdId, change(LegalHolds.GetValueOrDefault(holdId) ?? new(holdId))) };

    private DataProtection With(Guid restrictionId, Func<Restriction, Restriction> change) =>
        this with { Restrictions = Restrictions.SetItem(restrictionId, change(Restrictions.GetValueOrDefault(restrictionId) ?? new(restrictionId))) };

    private DataProtection With(Guid requestId, Func<AccessRequest, AccessRequest> change) =>
        this with { AccessRequests = AccessRequests.SetItem(requestId, change(AccessRequests.GetValueOrDefault(requestId) ?? new(requestId))) };
}
