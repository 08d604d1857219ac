using Casework.Projections.Transparency;

namespace Casework.Api.Transparency;

/// <summary>What somebody outside sees of the read log: that it never becomes shorter or another.</summary>
internal static class WatchedReadLog
{
    /// <returns>Why what is shown now cannot have grown out of what was seen before; null when it can. One of a log of another name is no promise of this one.</returns>
    public static (string Code, string What)? Refusal(ReadLogStatement seen, ReadLogStatement now) =>
        seen.Origin != now.Origin || seen.Head == now.Head ? null
        : now.Head.Block < seen.Head.Block
            ? ("READ_LOG_SHRANK", $"The server shows block {now.Head.Block} of the read log, and block {seen.Head.Block} was seen before: its end was cut off.")
        : now.Head.Block == seen.Head.Block || now.Head.Entries <= seen.Head.Entries
            ? ("READ_LOG_FORKED", $"Block {now.Head.Block} of the read log is another than the one that was seen before: it was changed, or two are shown.")
        : null;
}
