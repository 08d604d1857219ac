using Casework.Api.Schema;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>How a release came about.</summary>
internal sealed record ReleaseView(Release Release)
{
    public string Id => GlobalId.Of(ReleasePaper.GlobalName, Release.Id);

    public string Schema => Release.Schema;

    public ReleaseTable Table => Release.Table;

    public string Period => Release.Period.ToString();

    public string Boundary => Release.Boundary;

    public long LogSize => Release.LogSize;

    public string LogRoot => Release.LogRoot;

    public string? CheckpointOpening => Release.Seed.Value is { } seed ? BlindedCheckpoint.OpeningOf(seed) : null;

    public string PreparedBy => Release.PreparedBy;

    public DateTimeOffset PreparedAt => Release.PreparedAt;

    public string? PublishedBy => Release.PublishedBy;

    public DateTimeOffset? PublishedAt => Release.PublishedAt;
}
