using System.Numerics;

namespace Casework.TransparencyLog;

/// <summary>How a tree is made of complete subtrees.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1"/>
internal static class Subtrees
{
    /// <summary>The leaves left of the root: the largest power of two below the number of all, of which there are two or more.</summary>
    public static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));

    /// <summary>The root over neighbouring roots of complete subtrees of one size.</summary>
    /// <param name="roots">One or more.</param>
    public static Digest Root(ReadOnlySpan<Digest> roots)
    {
        if (roots.Length == 1)
            return roots[0];
        var split = (int)Split(roots.Length);
        return Digest.OfNode(Root(roots[..split]), Root(roots[split..]));
    }
}
