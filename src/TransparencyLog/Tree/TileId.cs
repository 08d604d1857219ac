using System.Globalization;
using System.Text;

namespace Casework.TransparencyLog;

/// <summary>The name of a tile: up to 256 neighbouring hashes of every eighth level of the tree.</summary>
/// <param name="Level">0 for leaves; a hash of a higher level is the root of a full tile of the level below.</param>
/// <param name="Index">From 0, along its level.</param>
/// <param name="Width">1 to 256 hashes; fewer than 256 only at the right edge.</param>
/// <seealso href="https://c2sp.org/tlog-tiles"/>
public readonly record struct TileId(int Level, long Index, int Width)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>Levels of the tree in a tile.</summary>
    public const int Height = 8;

    private const int HighestLevel = 63;

    public bool IsFull => Width == FullWidth;

    /// <summary>Below the log's address, such as <c>tile/0/x001/x234/067.p/8</c>.</summary>
    public string Path => $"tile/{Level}/{PathOf(Index)}{(IsFull ? "" : $".p/{Width}")}";

    /// <summary>The tiles that there are in a tree of that size, a level at a time, the partial one of each level last.</summary>
    public static IEnumerable<TileId> Of(long size)
    {
        for (var (level, hashes) = (0, size); hashes > 0; (level, hashes) = (level + 1, hashes / FullWidth))
        {
            for (var index = 0L; index < hashes / FullWidth; index++)
                yield return new TileId(level, index, FullWidth);
            if (hashes % FullWidth is > 0 and var width)
                yield return new TileId(level, hashes / FullWidth, (int)width);
        }
    }

    /// <summary>Reads what <see cref="Path"/> writes, and nothing else.</summary>
    public static bool TryParse(string path, out TileId tile)
    {
        tile = default;
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || !TryNumber(parts[1], HighestLevel, out var level))
            return false;

        var width = (long)FullWidth;
        var end = parts.Length;
        if (parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryNumber(parts[^1], FullWidth - 1, out width) || width == 0)
                return false;
            end--;
            parts[end - 1] = parts[end - 1][..^2];
        }

        if (!TryIndex(parts.AsSpan(2, end - 2), out var index))
            return false;
        tile = new TileId((int)level, index, (int)width);
        return tile.Path == path;
    }

    private static string PathOf(long index)
    {
        var path = new StringBuilder((index % 1000).ToString("D3", CultureInfo.InvariantCulture));
        for (index /= 1000; index > 0; index /= 1000)
            path.Insert(0, $"x{index % 1000:D3}/");
        return path.ToString();
    }

    private static bool TryIndex(ReadOnlySpan<string> parts, out long index)
    {
        index = 0;
        // More would be beyond any tree that has a size in 63 bits.
        if (parts.Length is 0 or > 6)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = parts[i].AsSpan();
            if (i < parts.Length - 1)
            {
                if (digits is not ['x', ..])
                    return false;
                digits = digits[1..];
            }

            if (digits.Length != 3 || !TryNumber(digits, 999, out var group, zeros: true))
                return false;
            index = (index * 1000) + group;
        }

        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, long most, out long number, bool zeros = false) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most && (zeros || text.Length == 1 || text[0] != '0');
}
