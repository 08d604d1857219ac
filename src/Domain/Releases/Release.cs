using System.Collections.Immutable;

namespace Casework.Domain.Releases;

/// <summary>A release, prepared or published.</summary>
/// <param name="LogSize">So many entries of the log are counted.</param>
public sealed record Release(
    Guid Id, string Schema, ReleaseTable Table, ReportPeriod Period, string Boundary, long LogSize, string LogRoot, string PreparedBy, DateTimeOffset PreparedAt, Personal<string> Seed)
{
    /// <summary>Null while nobody has published it.</summary>
    public string? PublishedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Its place among all that were published, from 1.</summary>
    public int Place { get; init; }

    /// <summary>With noise, in their order; empty before it is published.</summary>
    public ImmutableList<MeasuredCell> Cells { get; init; } = [];

    public bool IsPublished => PublishedBy is not null;
}
