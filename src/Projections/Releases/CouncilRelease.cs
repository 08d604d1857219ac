using Casework.Domain.Releases;

namespace Casework.Projections;

/// <summary>A release that was published, as the bytes that everybody gets.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Signature">A signed note over the digests of the documents.</param>
public sealed record CouncilRelease(
    Guid Id, long Position, string Schema, ReleaseTable Table, string Period, DateTimeOffset PublishedAt, string Json, string Csv, string HtmlDe, string HtmlEn, string Signature);
