namespace Casework.Domain.Releases;

/// <summary>What is due to be prepared.</summary>
public static class ReleaseCalendar
{
    /// <summary>What a schema can release next: the earliest period that is over, a quarter before its year, and the report on it last.</summary>
    /// <returns>Null when nothing is due, or what is waits for a second person.</returns>
    public static (ReleaseTable Table, ReportPeriod Period)? Next(ReleaseSchema schema, ReleaseLedger ledger, DateOnly today)
    {
        var first = new ReportPeriod(schema.FirstYear);
        (ReleaseTable Table, ReportPeriod Period)[] candidates =
        [
            (ReleaseTable.QuarterlyFlows, ledger.Last(schema.Id, ReleaseTable.QuarterlyFlows)?.Period.Next ?? schema.FirstQuarter),
            (ReleaseTable.YearlyFlows, ledger.Last(schema.Id, ReleaseTable.YearlyFlows)?.Period.Next ?? first),
            (ReleaseTable.YearlyStocks, ledger.Last(schema.Id, ReleaseTable.YearlyStocks)?.Period.Next ?? first),
            (ReleaseTable.AnnualReport, ledger.Last(schema.Id, ReleaseTable.AnnualReport)?.Period.Next ?? first),
        ];
        var due = candidates
            .Where(one => new PrepareRelease(schema.Id, one.Table, one.Period.ToString()).Refusal(ledger, schema, one.Period, today) is null)
            .OrderBy(one => one.Period)
            .ToList();
        return due.Count > 0 ? due[0] : null;
    }
}
