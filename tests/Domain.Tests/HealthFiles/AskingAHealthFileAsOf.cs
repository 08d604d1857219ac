using Casework.Domain.HealthFiles;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class AskingAHealthFileAsOf : HealthSpec
{
    private static HealthHistory History => HealthHistory.Initial
        .Add(Entry(1, "2026-02-01", Opened))
        .Add(Entry(2, "2026-03-01", new ReferralMade(Id(1), Sealed(HealthPlace.Midwife))))
        .Add(Entry(3, "2026-04-01", new ReferralAccepted(Id(1))))
        .Add(Entry(4, "2026-05-01", new HealthCoverRecorded(Sealed(HealthCover.StatutoryInsurance))))
        .Add(Entry(5, "2026-02-10", new HealthCoverRecorded(Sealed(HealthCover.AsylumSeekersBenefits))));

    [Fact]
    public void Says_what_was_true_by_the_day()
    {
        var before = History.AsOf(Day("2026-03-31"), known: null);
        Assert.Equal((Day("2026-03-01"), null, 3, 3), (before.Made(Id(1))!.MadeOn, before.Made(Id(1))!.AcceptedOn, before.Entries.Count, before.Log.Count));
        var on = History.AsOf(Day("2026-04-01"), known: null);
        Assert.Equal((Day("2026-04-01"), 4, 4), (on.Made(Id(1))!.AcceptedOn, on.Entries.Count, on.Log.Count));
    }

    [Fact]
    public void Says_what_was_known_at_the_instant()
    {
        Assert.Null(History.AsOf(effective: null, RecordedAt(3).AddTicks(-1)).Made(Id(1))!.AcceptedOn);
        Assert.Equal(Day("2026-04-01"), History.AsOf(effective: null, RecordedAt(3)).Made(Id(1))!.AcceptedOn);
        Assert.Equal(5, History.AsOf(effective: null, known: null).Log.Count);
    }

    [Fact]
    public void Takes_a_cover_that_was_recorded_late_for_the_earlier_one()
    {
        Assert.Equal((Sealed(HealthCover.StatutoryInsurance), Day("2026-05-01")), (History.State.Cover, History.State.CoverSince));
        Assert.Equal(Day("2026-02-10"), History.AsOf(Day("2026-04-30"), known: null).CoverSince);
        Assert.Null(History.AsOf(Day("2026-04-30"), RecordedAt(4)).CoverSince);
    }

    private static DateTimeOffset RecordedAt(int version) => DateTimeOffset.UnixEpoch.AddMinutes(version);

    private static HealthEntry Entry(int version, string day, HealthEvent @event) => new(EntryId(version), version, Day(day), RecordedAt(version), @event);
}
