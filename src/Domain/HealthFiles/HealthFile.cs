using System.Collections.Immutable;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.HealthFiles;

/// <summary>What a decision needs to know of a health file.</summary>
public sealed record HealthFile
{
    public static HealthFile Initial { get; } = new();

    /// <summary>By screening id.</summary>
    public ImmutableDictionary<Guid, Screening> Screenings { get; private init; } = ImmutableDictionary<Guid, Screening>.Empty;

    /// <summary>By referral id.</summary>
    public ImmutableDictionary<Guid, Referral> Referrals { get; private init; } = ImmutableDictionary<Guid, Referral>.Empty;

    public Personal<HealthCover>? Cover { get; private init; }

    public DateOnly? CoverSince { get; private init; }

    /// <summary>Everything recorded, in log order, what was retracted included.</summary>
    public ImmutableList<HealthEntry> Log { get; init; } = [];

    /// <summary>The entries that count, in the order in which they were true.</summary>
    public ImmutableList<HealthEntry> Entries { get; private init; } = [];

    /// <summary>Never fails, never decides. Entries come in the order in which they were true.</summary>
    public static HealthFile Evolve(HealthFile file, HealthEntry entry) => Apply(file, entry) with { Entries = file.Entries.Add(entry) };

    /// <returns>The screening that was offered; null when there is none.</returns>
    public Screening? Offered(Guid id) => Screenings.GetValueOrDefault(id) is { Kind: not null } screening ? screening : null;

    /// <returns>The referral that was made; null when there is none.</returns>
    public Referral? Made(Guid id) => Referrals.GetValueOrDefault(id) is { Place: not null } referral ? referral : null;

    /// <returns>True when exactly this is already known of the day.</returns>
    public bool Has(HealthEvent @event, DateOnly day) => Entries.Exists(entry => entry.EffectiveOn == day && entry.Event == @event);

    private static HealthFile Apply(HealthFile file, HealthEntry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (HealthCoverRecorded e, var on) => file with { Cover = e.Cover, CoverSince = on },
        (ScreeningOffered e, var on) => file.With(e.ScreeningId, screening => screening with { Kind = e.Kind, OfferedOn = on }),
        (ScreeningDone e, var on) => file.With(e.ScreeningId, screening => screening with { DoneOn = on }),
        (ScreeningDeclined e, var on) => file.With(e.ScreeningId, screening => screening with { DeclinedOn = on }),
        (ReferralMade e, var on) => file.With(e.ReferralId, referral => referral with { Place = e.Place, MadeOn = on }),
        (ReferralAccepted e, var on) => file.With(e.ReferralId, referral => referral with { AcceptedOn = on }),
        (ReferralEnded e, var on) => file.With(e.ReferralId, referral => referral with { EndedOn = on, EndReason = e.Reason }),
        _ => file,
    };

    private HealthFile With(Guid id, Func<Screening, Screening> change) =>
        this with { Screenings = Screenings.SetItem(id, change(Screenings.GetValueOrDefault(id) ?? new(id))) };

    private HealthFile With(Guid id, Func<Referral, Referral> change) =>
        this with { Referrals = Referrals.SetItem(id, change(Referrals.GetValueOrDefault(id) ?? new(id))) };
}
