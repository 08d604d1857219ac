namespace Casework.TransparencyLog;

/// <summary>That an entry is in a tree.</summary>
/// <param name="Index">The entry's place, from 0.</param>
/// <param name="Path">From the leaf's sibling to the root's child.</param>
public sealed record InclusionProof(long Index, IReadOnlyList<Digest> Path)
{
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2"/>
    public bool Proves(in Digest leaf, TreeHead head)
    {
        if (Index < 0 || Index >= head.Size)
            return false;
        var (node, last, hash) = (Index, head.Size - 1, leaf);
        foreach (var sibling in Path)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Digest.OfNode(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = Digest.OfNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == head.Root;
    }
}
