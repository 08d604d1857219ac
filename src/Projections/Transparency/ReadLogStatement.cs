using System.Globalization;
using System.Text;
using Casework.EventStore.ReadLog;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>What the log's key has signed of the read log, apart from its checkpoints.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">That of the last checkpoint before.</param>
/// <param name="Head">How far the read log was; of a pruning, the last block whose entries are taken away.</param>
/// <param name="Pruning">Null where nothing is taken away.</param>
public sealed record ReadLogStatement(string Origin, long Size, ReadLogHead Head, ReadLogPruning? Pruning = null)
{
    private const string Grown = "casework-read-log@v1";
    private const string Pruned = "casework-read-log-pruned@v1";
    private const long MostInARow = 10_000_000;
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Whether a note says that it is one, be it right or not.</summary>
    public static bool Is(string note) => note.StartsWith(Grown, StringComparison.Ordinal);

    /// <summary>Lines, each ended: the text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        {(Pruning is null ? Grown : Pruned)}
        {Origin}
        log {Size}
        block {Head.Block}
        entries {Head.Entries}
        link {Convert.ToBase64String(Head.Link)}

        """) + (Pruning is null ? "" : $"before {Pruning.Before.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)}\nrule {Pruning.RuleSet}\n{KeptLine(Pruning.Kept)}");

    /// <summary>What a note says, if it is such a statement and a key of the log has signed it.</summary>
    /// <exception cref="CheckpointUntrustedException">It is not to be believed; says why.</exception>
    public static ReadLogStatement Read(string note, PublishedKeys keys)
    {
        try
        {
            var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
            var statement = Parse(signed.Text);
            return keys.HaveSigned(signed, statement.Origin, statement.Size)
                ? statement
                : throw new CheckpointUntrustedException($"What is said of block {statement.Head.Block} of the read log is not signed by a known key of {statement.Origin}.");
        }
        catch (FormatException malformed)
        {
            throw new CheckpointUntrustedException($"It is nothing that was signed of the read log: {malformed.Message}");
        }
    }

    private static ReadLogStatement Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines is not [Grown or Pruned, { Length: > 0 } origin, var log, var block, var entries, var link, .. var rest, ""])
            throw new FormatException("Its lines are others.");
        var head = new ReadLogHead(Number(block, "block "), Number(entries, "entries "), Digest.FromBase64(After(link, "link ")).ToArray());
        return (lines[0], rest) switch
        {
            (Grown, []) => new(origin, Number(log, "log "), head),
            (Pruned, [var before, var rule]) => new(origin, Number(log, "log "), head, new ReadLogPruning(Instant(After(before, "before ")), After(rule, "rule "), [])),
            (Pruned, [var before, var rule, var kept]) => new(origin, Number(log, "log "), head, new ReadLogPruning(Instant(After(before, "before ")), After(rule, "rule "), KeptBlocks(kept))),
            _ => throw new FormatException("Its lines are others."),
        };
    }

    /// <summary>Neighbours as the first and the last of them.</summary>
    private static string KeptLine(IReadOnlyList<long> blocks)
    {
        var line = new StringBuilder();
        for (var (i, first) = (0, 0); i < blocks.Count; i++)
        {
            if (i + 1 < blocks.Count && blocks[i + 1] == blocks[i] + 1)
                continue;
            line.Append(CultureInfo.InvariantCulture, $" {blocks[first]}").Append(i > first ? string.Create(CultureInfo.InvariantCulture, $"-{blocks[i]}") : "");
            first = i + 1;
        }

        return blocks.Count == 0 ? "" : $"kept{line}\n";
    }

    private static List<long> KeptBlocks(string line)
    {
        var blocks = new List<long>();
        foreach (var part in After(line, "kept ").Split(' '))
        {
            var ends = part.Split('-');
            var (first, last) = (Number(ends[0], ""), Number(ends[^1], ""));
            if (ends.Length > 2 || last < first || last - first > MostInARow || first <= (blocks is [.., var before] ? before : 0))
                throw new FormatException($"\"{part}\" is no row of blocks.");
            for (var block = first; block <= last; block++)
                blocks.Add(block);
        }

        return blocks;
    }

    private static long Number(string line, string name) => long.TryParse(After(line, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"\"{line}\" has no number.");

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw new FormatException($"\"{text}\" is no instant.");

    private static string After(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : throw new FormatException($"\"{line}\" does not begin with \"{name}\".");
}

/// <summary>Entries of the read log whose time is over are taken away.</summary>
/// <param name="Before">What was read before it.</param>
/// <param name="RuleSet">The rule set that says how long they are kept.</param>
/// <param name="Kept">Blocks, in their order, of which all entries stay: somebody looked at a file that is under a legal hold.</param>
public sealed record ReadLogPruning(DateTimeOffset Before, string RuleSet, IReadOnlyList<long> Kept);
