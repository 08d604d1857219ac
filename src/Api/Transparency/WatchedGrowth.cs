using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>What somebody outside sees of a log that was seen before: that it begins with what was there then.</summary>
internal static class WatchedGrowth
{
    /// <returns>Why what is shown now cannot have grown out of what was seen before, or does not prove it; null when it did.</returns>
    public static async Task<(string Code, string What)?> Refusal(WatchedLog log, Checkpoint before, Checkpoint now, CancellationToken cancel)
    {
        if (before.Origin != now.Origin)
            return ("OTHER_LOG", $"The server shows the log {now.Origin}, and {before.Origin} was seen before.");
        if (now.Head.Size < before.Head.Size)
            return ("LOG_SHRANK", $"The server shows {now.Head.Size} entries, and {before.Head.Size} were seen before: entries are gone.");
        try
        {
            // Every log begins with nothing.
            return before.Head == TreeHead.OfNothing || (await new TreeReader(now.Head.Size, log.Tile).Consistency(before.Head.Size, now.Head.Size, cancel)).Proves(before.Head, now.Head)
                ? null
                : ("LOG_FORKED", $"The log of {now.Head.Size} entries does not begin with the {before.Head.Size} that were seen before: it was changed, or two logs are shown.");
        }
        catch (TileMissingException missing)
        {
            return ("LOG_INCOMPLETE", $"The server does not prove how its log grew: {missing.Message}");
        }
    }
}
