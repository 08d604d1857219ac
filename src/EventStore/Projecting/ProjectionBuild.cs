namespace Casework.EventStore.Projecting;

/// <summary>A rebuild as it stands in the database, held by this process.</summary>
/// <param name="Epoch">Whoever takes the build over raises it, and what is written under the one before is refused.</param>
/// <param name="Through">The catch-up has come to here; at first the parts' last position.</param>
/// <param name="Left">Parts that are not done.</param>
/// <param name="PartsInAll">Done and not done.</param>
/// <param name="StartedAt">When its first part was begun.</param>
internal sealed record ProjectionBuild(
    Projection Projection, long Epoch, long Through, IReadOnlyList<BuildPart> Left, int PartsInAll, HashSet<StreamKey> Parked, DateTimeOffset StartedAt)
{
    public const string Suffix = "_rebuild";
}
