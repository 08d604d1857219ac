using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Allocated on 1 February; recorded on 5 February; on 9 March found to have been another town, since 1 March.</summary>
public class AskingAsOf : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _first = new("13072074", AllocationBasis.Quota);
    private static readonly ArrivalEvent.AllocatedToMunicipality _second = new("13072075", AllocationBasis.Quota);

    private static readonly PathwayHistory _history = PathwayHistory.Of(
    [
        Entry(1, "2026-01-10", "2026-01-10", Opened),
        Entry(2, "2026-02-01", "2026-02-05", _first),
        Entry(3, "2026-03-09", "2026-03-09", new CorrectionEvent.EntryCorrected(Id(2), _second, Day("2026-03-01"), "wrong town")),
        Entry(4, "2026-04-02", "2026-04-02", new CorrectionEvent.EntryRetracted(Id(3), "it was right")),
    ]);

    [Theory]
    [InlineData(null, null, "13072074")]
    [InlineData("2026-01-31", null, "13003000")]
    [InlineData("2026-02-01", null, "13072074")]
    [InlineData("2026-02-01", "2026-02-04", "13003000")]
    [InlineData("2026-02-01", "2026-02-05", "13072074")]
    [InlineData("2026-02-28", "2026-03-08", "13072074")]
    [InlineData("2026-02-28", "2026-03-09", "13003000")]
    [InlineData("2026-03-01", "2026-03-09", "13072075")]
    [InlineData(null, "2026-03-09", "13072075")]
    [InlineData("2026-02-28", "2026-04-02", "13072074")]
    public void Tells_what_was_true_on_a_day_as_far_as_it_was_known_at_an_instant(string? effective, string? known, string municipality)
    {
        var pathway = _history.AsOf(
            effective is null ? null : Day(effective),
            known is null ? null : Instant(known));
        Assert.Equal(municipality, pathway.Arrival.Municipality);
    }

    [Fact]
    public void Knows_nothing_before_the_first_entry() =>
        Assert.Null(_history.AsOf(null, Instant("2026-01-09")).CaseFile.Status);

    [Fact]
    public void Keeps_the_original_in_the_log()
    {
        Assert.Equal(4, _history.Log.Count);
        Assert.Equal(_first, _history.Log[1].Event);
    }

    private static DateTimeOffset Instant(string day) => new(Day(day), new TimeOnly(12, 0), TimeSpan.Zero);

    private static Entry Entry(int version, string effectiveOn, string recordedOn, PathwayEvent @event) =>
        new(Id(version), version, Day(effectiveOn), Instant(recordedOn), @event);
}
