using System.Numerics;

namespace Casework.TransparencyLog;

/// <summary>That a tree begins with all of an older one: nothing of it was changed, removed or moved.</summary>
public sealed record ConsistencyProof(IReadOnlyList<Digest> Path)
{
    /// <summary>False also for an older tree without leaves, with which every tree is consistent and nothing is shown.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2"/>
    public bool Proves(TreeHead older, TreeHead newer)
    {
        if (older.Size <= 0 || older.Size > newer.Size)
            return false;
        if (older.Size == newer.Size)
            return Path.Count == 0 && older.Root == newer.Root;

        // A complete older tree is itself where the path begins.
        var rest = BitOperations.IsPow2(older.Size) ? [older.Root, .. Path] : Path;
        if (rest.Count == 0)
            return false;
        var (node, last) = (older.Size - 1, newer.Size - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);
        var (was, now) = (rest[0], rest[0]);
        foreach (var hash in rest.Skip(1))
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                (was, now) = (Digest.OfNode(hash, was), Digest.OfNode(hash, now));
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                now = Digest.OfNode(now, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && was == older.Root && now == newer.Root;
    }
}
