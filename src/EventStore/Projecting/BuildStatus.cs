namespace Casework.EventStore.Projecting;

/// <summary>A rebuild that is not swapped in yet: it runs, or it was stopped and will be taken up again.</summary>
/// <param name="Version">Of the projection that is being built.</param>
/// <param name="Parts">Parts done, of <paramref name="PartsInAll"/>.</param>
/// <param name="Events">Folded so far.</param>
/// <param name="IsRunning">Some process is at work on it.</param>
public sealed record BuildStatus(int Version, int Parts, int PartsInAll, long Events, bool IsRunning, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt);
