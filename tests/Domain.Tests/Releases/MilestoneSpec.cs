using System.Globalization;
using Casework.Domain.Pathways;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>Files of several towns in one log, releases of it, and who is counted.</summary>
public abstract class MilestoneSpec
{
    protected const string Rostock = "13003000";
    protected const string Schwerin = "13004000";
    protected const string Bautzen = "14625020";

    private readonly Dictionary<(string Municipality, Guid Pathway), List<Entry>> _files = [];
    private readonly List<ReleaseCut> _published = [];
    private long _position;

    protected static ReleaseSchema Schema => ReleaseSchemasOfTheHouse.Cr1;

    protected long Position => _position;

    protected static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    protected static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected static ReportPeriod Period(string period) => ReportPeriod.Parse(period)!.Value;

    /// <returns>The id of the entry.</returns>
    protected Guid Given(string municipality, int pathway, string day, PathwayEvent @event, EntryOrigin? origin = null) => Given(municipality, Id(pathway), Day(day), @event, origin);

    protected Guid Given(string municipality, Guid pathway, DateOnly day, PathwayEvent @event, EntryOrigin? origin = null)
    {
        if (!_files.TryGetValue((municipality, pathway), out var log))
            _files.Add((municipality, pathway), log = []);
        var id = Id(0x1000000 + (int)++_position);
        log.Add(new Entry(id, log.Count + 1, day, DateTimeOffset.UnixEpoch.AddMinutes(_position), @event) { Origin = origin, Position = _position });
        return id;
    }

    /// <summary>Publishes quarters one after the other, as the log is now.</summary>
    protected void Published(params string[] quarters) =>
        _published.AddRange(quarters.Select(quarter => new ReleaseCut(ReleaseTable.QuarterlyFlows, Period(quarter), _position)));

    protected void PublishedYear(string year) => _published.Add(new(ReleaseTable.YearlyFlows, Period(year), _position));

    protected IReadOnlyList<MilestoneFact> Facts(int pathway, string municipality = Rostock) => MilestoneFacts.Of(Id(pathway), _files[(municipality, Id(pathway))]);

    /// <summary>How many the next release of a quarter would count.</summary>
    protected int InQuarter(string quarter, Milestone milestone, string area = Rostock) => Counts(ReleaseTable.QuarterlyFlows, quarter)[new(area, milestone)];

    protected int InYear(string year, Milestone milestone, string area = Rostock) => Counts(ReleaseTable.YearlyFlows, year)[new(area, milestone)];

    protected IReadOnlyDictionary<ReleaseCell, int> Counts(ReleaseTable table, string period) =>
        ReleaseCounting.Of(Schema, new ReleaseCut(table, Period(period), _position), _published, [.. _files.Select(file => new FileFacts(file.Key.Municipality, file.Key.Pathway, MilestoneFacts.Of(file.Key.Pathway, file.Value)))]);
}
