using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways;

/// <summary>Random logs of all events in any order, with corrections of corrections and retractions of retractions.</summary>
public class FoldingAHistory : PathwaySpec
{
    private static readonly ArrivalEvent.AllocatedToMunicipality _allocated = new("13072074", AllocationBasis.Quota);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_by_one_is_the_same_as_at_once(int seed)
    {
        var history = PathwayHistory.Initial;
        foreach (var entry in Log(new Arbitrary(seed)))
        {
            history = history.Add(entry);
            Assert.Equal(Print(PathwayHistory.Of(history.Log).State), Print(history.State));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void To_the_end_of_both_times_is_the_present_state(int seed)
    {
        var history = PathwayHistory.Of(Log(new Arbitrary(seed)));
        Assert.Equal(Print(history.State), Print(history.AsOf(DateOnly.MaxValue, DateTimeOffset.MaxValue)));
        Assert.Equal(Print(history.State), Print(history.AsOf(null, null)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_known_at_an_instant_is_the_state_of_that_time(int seed)
    {
        var history = PathwayHistory.Initial;
        var log = Log(new Arbitrary(seed));
        var whole = PathwayHistory.Of(log);
        foreach (var entry in log)
        {
            history = history.Add(entry);
            Assert.Equal(Print(history.State), Print(whole.AsOf(null, entry.RecordedAt)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Up_to_an_entry_is_the_state_that_it_led_to(int seed)
    {
        var history = PathwayHistory.Initial;
        var log = Log(new Arbitrary(seed));
        var whole = PathwayHistory.Of(log);
        Assert.Equal(Print(history.State), Print(whole.AtVersion(0, null)));
        foreach (var (place, entry) in log.Index())
        {
            history = history.Add(entry);
            Assert.Equal(Print(history.State), Print(whole.AtVersion(place + 1, null)));
            Assert.Equal(Print(history.AsOf(entry.EffectiveOn, null)), Print(whole.AtVersion(place + 1, entry.EffectiveOn)));
        }
    }

    [Fact]
    public void Up_to_an_entry_knows_of_none_that_came_later_and_of_no_later_day()
    {
        GivenOpened();
        Given("2025-03-01", new LifecycleEvent.CaseworkerAssigned("ada"));
        Given("2025-04-01", new LifecycleEvent.CaseworkerAssigned("ben"));
        Assert.Equal(
            [null, null, "ada", "ben", "ben", "ada"],
            new[] { History.AtVersion(0, null), History.AtVersion(1, null), History.AtVersion(2, null), History.AtVersion(3, null), History.AtVersion(9, null), History.AtVersion(3, Day("2025-03-31")) }
                .Select(pathway => pathway.CaseFile.Caseworker));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Undoes_a_retraction_that_is_retracted(int seed)
    {
        var arbitrary = new Arbitrary(seed);
        var log = Log(arbitrary);
        var before = PathwayHistory.Of(log);
        var target = arbitrary.Pick(log).Id;
        var after = before
            .Add(Next(log.Count + 1, new CorrectionEvent.EntryRetracted(target, "mistaken")))
            .Add(Next(log.Count + 2, new CorrectionEvent.EntryRetracted(EntryId(log.Count + 1), "mistaken")));
        Assert.Equal(Print(before.State), Print(after.State));
    }

    [Fact]
    public void Keeps_the_order_of_the_log_within_a_day()
    {
        GivenOpened(_allocated, _allocated with { Municipality = "13072075" });
        Assert.Equal("13072075", Pathway.Arrival.Municipality);
    }

    [Fact]
    public void Puts_a_late_entry_in_its_place()
    {
        GivenOpened();
        Given("2026-03-01", _allocated);
        Given("2026-02-01", _allocated with { Municipality = "13072075" });
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
        Assert.Equal([OpenedOn, Day("2026-02-01"), Day("2026-03-01")], History.Entries.Select(entry => entry.EffectiveOn));
    }

    [Fact]
    public void Ignores_a_correction_of_what_is_not_there()
    {
        GivenOpened(new CorrectionEvent.EntryRetracted(EntryId(3), "not yet"), _allocated);
        Assert.Equal("13072074", Pathway.Arrival.Municipality);
    }

    internal static List<Entry> Log(Arbitrary arbitrary)
    {
        var log = new List<Entry> { new(EntryId(1), 1, OpenedOn, RecordedAt(1), Opened) };
        for (var version = 2; version <= 40; version++)
        {
            PathwayEvent @event = (arbitrary.OneIn(4), arbitrary.OneIn(2), arbitrary.Pick(log)) switch
            {
                (true, true, { Id: var id }) => new CorrectionEvent.EntryRetracted(id, "mistaken"),
                (true, false, { Id: var id, Event: var said }) => new CorrectionEvent.EntryCorrected(id, arbitrary.Event(said.GetType()), arbitrary.Day(), "mistaken"),
                _ => arbitrary.Event(),
            };
            log.Add(new Entry(EntryId(version), version, arbitrary.Day(), RecordedAt(version), @event));
        }

        return log;
    }

    private static Entry Next(int version, PathwayEvent @event) => new(EntryId(version), version, Arbitrary.Today, RecordedAt(version), @event);

    private static DateTimeOffset RecordedAt(int version) => new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(version);

    /// <summary>Everything but the log: each slice, and what counts.</summary>
    private static string Print(Pathway pathway) => JsonSerializer.Serialize(new
    {
        pathway.CaseFile,
        pathway.Arrival,
        pathway.Language,
        pathway.Schooling,
        pathway.Household,
        pathway.Skills,
        pathway.Recognition,
        pathway.Work,
        pathway.Participation,
        pathway.DegreeAssessments,
        pathway.Residence,
        pathway.Founding,
        Entries = pathway.Entries.Select(entry => $"{entry.Id} {entry.EffectiveOn:O} {entry.Event}"),
    });
}
