using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Releases;

/// <summary>Fixes what is to be released: of which period, by which boundaries, and up to which entry of the log. It costs nothing yet.</summary>
/// <param name="Period">A quarter or a year: <c>2026-Q3</c>, <c>2026</c>.</param>
public sealed record PrepareRelease(string Schema, ReleaseTable Table, string Period)
{
    /// <param name="schemas">Those of the house.</param>
    /// <param name="basis">What is counted and with what noise; null while the log is not signed.</param>
    public Decision<ReleaseEvent> Decide(ReleaseLedger ledger, ReleaseSchemas schemas, ReleaseBasis? basis, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        if (schemas.Named(Schema) is not { } schema)
            return ReleaseRejection.SchemaUnknown.At(nameof(Schema));

        if (ReportPeriod.Parse(Period) is not { } period || period.Quarter is null == (Table is ReleaseTable.QuarterlyFlows))
            return ReleaseRejection.PeriodInvalid.At(nameof(Period));

        if (Refusal(ledger, schema, period, now.Today) is { } refusal)
            return refusal;

        return basis switch
        {
            null => ReleaseRejection.NotReady,
            { LogSize: 0 } => ReleaseRejection.LogEmpty,
            _ => new ReleaseEvent.ReleasePrepared(
                basis.ReleaseId, Schema, Table, period.ToString(), schema.GeographyOf(period)!.Digest, basis.LogSize, basis.LogRoot, actor, basis.Seed),
        };
    }

    /// <returns>Why a period of the table cannot be prepared; null when it can.</returns>
    internal Rejection? Refusal(ReleaseLedger ledger, ReleaseSchema schema, ReportPeriod period, DateOnly today)
    {
        if (period.LastDay >= today)
            return ReleaseRejection.PeriodUnfinished.At(nameof(Period));

        if (Untimely(ledger, schema, period) is { } untimely)
            return untimely.At(nameof(Period));

        if (schema.GeographyOf(period) is not { } geography)
            return ReleaseRejection.BoundaryMissing.At(nameof(Period));

        if (ledger.Releases.Exists(other => other.Schema == Schema && geography.Covers(other.Period) && other.Boundary != geography.Digest))
            return ReleaseRejection.BoundaryChanged.At(nameof(Schema));

        return ReleaseCosts.Of(ledger.Budget, schema, Table, period).Exceeds(schema) ? ReleaseRejection.OverBudget.At(nameof(Period)) : null;
    }

    private Rejection? Untimely(ReleaseLedger ledger, ReleaseSchema schema, ReportPeriod period)
    {
        if (period < (Table is ReleaseTable.QuarterlyFlows ? schema.FirstQuarter : new ReportPeriod(schema.FirstYear)))
            return ReleaseRejection.BeforeTheSchema;

        if (ledger.Find(Schema, Table, period) is { } known)
            return known.IsPublished ? ReleaseRejection.AlreadyPublished : ReleaseRejection.AlreadyPrepared;

        if (Table is ReleaseTable.AnnualReport)
            return AnnualReports.IsComplete(schema, ledger, period) ? null : ReleaseRejection.ReportIncomplete;

        var last = ledger.Last(Schema, Table);
        var isNext = Table switch
        {
            ReleaseTable.QuarterlyFlows => period == (last?.Period.Next ?? schema.FirstQuarter),
            ReleaseTable.YearlyFlows => period == (last?.Period.Next ?? new ReportPeriod(schema.FirstYear)) && ledger.Last(Schema, ReleaseTable.QuarterlyFlows)?.Period.LastDay >= period.LastDay,
            _ => last is null || period > last.Period,
        };
        return isNext ? null : ReleaseRejection.OutOfOrder;
    }
}

/// <summary>What a release is made of.</summary>
/// <param name="LogSize">So many entries of the log are counted; 0 while nothing is recorded.</param>
/// <param name="LogRoot">The root hash at that size, base64.</param>
/// <param name="Seed">What the noise is made of, base64: drawn once, by nobody's choice.</param>
public sealed record ReleaseBasis(Guid ReleaseId, long LogSize, string LogRoot, Personal<string> Seed);
