namespace Casework.Domain.Releases;

/// <summary>
/// Who is counted in a release. Whoever has reached a milestone is counted once, in the first release of a period by whose end it was
/// reached and at whose time it was known; never again, in whatever file, whatever becomes of that entry. Pure: the same facts give
/// the same counts.
/// </summary>
public static class ReleaseCounting
{
    /// <param name="before">What was published, in its order.</param>
    /// <param name="files">All files of all municipalities, each once.</param>
    /// <returns>Every cell of the table, also those with nobody in them.</returns>
    public static IReadOnlyDictionary<ReleaseCell, int> Of(ReleaseSchema schema, ReleaseCut release, IEnumerable<ReleaseCut> before, IReadOnlyCollection<FileFacts> files)
    {
        var counts = schema.Cells(release.Table, release.Period).ToDictionary(cell => cell, _ => 0);
        if (schema.GeographyOf(release.Period) is not { } geography)
            return counts;

        var counted = release.Table is ReleaseTable.YearlyStocks ? Stocks(schema, release, files) : Flows(schema, release, [.. before], files);
        foreach (var (milestone, municipality, share) in counted)
        {
            var level = share is null ? schema.Flow(milestone)!.Area : AreaLevel.Association;
            // Of a municipality that the schema does not know nobody is counted.
            if (ReleaseSchema.Areas(geography, level).FirstOrDefault(area => area.Municipalities.Contains(municipality)) is { } area)
                counts[new(area.Code, milestone, share)]++;
        }

        return counts;
    }

    private static IEnumerable<(Milestone Milestone, string Municipality, StockShare? Share)> Flows(
        ReleaseSchema schema, ReleaseCut release, IReadOnlyList<ReleaseCut> before, IReadOnlyCollection<FileFacts> files)
    {
        foreach (var flow in schema.Flows)
        {
            // Counted by the quarter where quarters are released; the year is then the sum of its quarters.
            var table = flow.QuarterRho is null ? ReleaseTable.YearlyFlows : ReleaseTable.QuarterlyFlows;
            var cuts = before.Where(cut => cut.Table == table).ToList();
            if (release.Table == table)
                cuts.Add(release);
            var counted = new HashSet<Guid>();
            foreach (var cut in cuts)
            {
                var isAsked = cut == release || (cut.Period.Year == release.Period.Year && release.Table is ReleaseTable.YearlyFlows);
                foreach (var municipality in Once(flow, schema.FirstQuarter.FirstDay, cut, files, counted))
                {
                    if (isAsked)
                        yield return (flow.Milestone, municipality, null);
                }
            }
        }
    }

    /// <summary>Those who are counted for the first time in a release: for each the municipality.</summary>
    /// <param name="counted">Files that were counted; those of this release are added.</param>
    private static List<string> Once(FlowMeasure flow, DateOnly firstDay, ReleaseCut cut, IReadOnlyCollection<FileFacts> files, HashSet<Guid> counted)
    {
        var municipalities = new List<string>();
        var people = People(files, cut.LogSize);
        foreach (var unit in flow.Unit is ReleaseUnit.Household ? Households.Of(people, flow.Milestone, cut.LogSize) : people)
        {
            var first = default((DateOnly On, long KnownFrom, string Municipality)?);
            foreach (var file in unit)
            {
                foreach (var fact in file.Facts)
                {
                    if (fact.Milestone == flow.Milestone && fact.On is { } on && fact.IsKnownAt(cut.LogSize) && (first is null || (on, fact.KnownFrom).CompareTo((first.Value.On, first.Value.KnownFrom)) < 0))
                        first = (on, fact.KnownFrom, file.Municipality);
                }
            }

            if (first is not { } reached || reached.On > cut.Period.LastDay)
                continue;

            var isFresh = !unit.Any(file => counted.Contains(file.Pathway));
            counted.UnionWith(unit.Select(file => file.Pathway));
            if (isFresh && reached.On >= firstDay)
                municipalities.Add(reached.Municipality);
        }

        return municipalities;
    }

    private static IEnumerable<(Milestone Milestone, string Municipality, StockShare? Share)> Stocks(ReleaseSchema schema, ReleaseCut release, IReadOnlyCollection<FileFacts> files)
    {
        var day = release.Period.LastDay;
        foreach (var unit in People(files, release.LogSize))
        {
            var known = unit.SelectMany(file => file.Facts.Where(fact => fact.IsKnownAt(release.LogSize) && fact.On <= day).Select(fact => (file.Municipality, Fact: fact))).ToList();
            var present = known.Where(one => one.Fact.Kind is MilestoneFactKind.Presence && !(one.Fact.Until <= day))
                .OrderByDescending(one => one.Fact.On).ThenByDescending(one => one.Fact.KnownFrom).Select(one => one.Municipality).FirstOrDefault();
            if (present is null)
                continue;
            foreach (var table in schema.Stocks.Tables)
                yield return (table.Milestone, present, known.Exists(one => one.Fact.Milestone == table.Milestone) ? StockShare.Reached : StockShare.NotReached);
        }
    }

    /// <summary>Files that count as one: those of one person, as the log knew it at that size.</summary>
    private static IEnumerable<IReadOnlyList<FileFacts>> People(IReadOnlyCollection<FileFacts> files, long logSize)
    {
        var ties = new Ties();
        foreach (var file in files)
        {
            foreach (var fact in file.Facts)
            {
                if (fact is { Kind: MilestoneFactKind.SamePerson, TieId: { } tie } && fact.IsKnownAt(logSize))
                    ties.Tie(file.Pathway, tie);
            }
        }

        var tied = new Dictionary<Guid, List<FileFacts>>();
        foreach (var file in files)
        {
            if (ties.RootOf(file.Pathway) is not { } root)
                yield return [file];
            else if (tied.TryGetValue(root, out var others))
                others.Add(file);
            else
                tied.Add(root, [file]);
        }

        foreach (var unit in tied.Values)
            yield return unit;
    }

    /// <summary>What hangs together.</summary>
    private sealed class Ties
    {
        private readonly Dictionary<Guid, Guid> _above = [];

        public void Tie(Guid one, Guid other) => _above[Root(other)] = Root(one);

        /// <returns>The same for all that hang together; null for what hangs on nothing.</returns>
        public Guid? RootOf(Guid one) => _above.ContainsKey(one) ? Root(one) : null;

        private Guid Root(Guid one)
        {
            _above.TryAdd(one, one);
            while (_above[one] != one)
                one = _above[one] = _above[_above[one]];
            return one;
        }
    }
}

/// <summary>A file, and what it says about milestones.</summary>
public sealed record FileFacts(string Municipality, Guid Pathway, IReadOnlyList<MilestoneFact> Facts);

/// <summary>Of which period a release is, and how many entries of the log it counts.</summary>
public sealed record ReleaseCut(ReleaseTable Table, ReportPeriod Period, long LogSize);
