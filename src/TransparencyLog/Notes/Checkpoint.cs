using System.Globalization;

namespace Casework.TransparencyLog;

/// <summary>What a log says of itself: who it is and how its tree stands.</summary>
/// <param name="Origin">The log's name; not empty, one line.</param>
/// <seealso href="https://c2sp.org/tlog-checkpoint"/>
public sealed record Checkpoint(string Origin, TreeHead Head)
{
    /// <summary>Three lines, each ended: the text that is signed.</summary>
    public string Text => $"{Origin}\n{Head.Size.ToString(CultureInfo.InvariantCulture)}\n{Head.Root.ToBase64()}\n";

    /// <summary>Reads a checkpoint's text; lines after the third are ignored, as no auditor can check them.</summary>
    /// <exception cref="FormatException">It is none; says why.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var extensions, ""])
            throw new FormatException("A checkpoint has an origin, a size and a root, each on a line of its own.");
        if (extensions.Contains(""))
            throw new FormatException("A checkpoint has no empty lines.");
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) || leaves.ToString(CultureInfo.InvariantCulture) != size)
            throw new FormatException("A checkpoint's size is a decimal number without leading zeros.");
        return new Checkpoint(origin, new TreeHead(leaves, Digest.FromBase64(root)));
    }

    /// <summary>Whether a text is that of a checkpoint.</summary>
    public static bool IsOne(string text)
    {
        try
        {
            return Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
