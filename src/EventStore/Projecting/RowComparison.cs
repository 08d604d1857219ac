using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casework.EventStore.Projecting;

/// <summary>Two tables' rows, compared byte by byte in constant memory.</summary>
/// <param name="Rows">How many the fold gives.</param>
/// <param name="Digest">SHA-256 over them.</param>
internal sealed record RowComparison(long Rows, string Digest, long Differences, IReadOnlyList<RowDifference> Examples)
{
    private const int MostExamples = 10;

    public static async Task<RowComparison> Of(TableRows living, TableRows folded, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, differences) = (0L, 0L);
        var examples = new List<RowDifference>();
        var length = new byte[sizeof(int)];
        while (Least(living.Row, folded.Row) is { } row)
        {
            var key = living.Row.AsSpan().SequenceEqual(row) ? living.Key : folded.Key;
            var (inLiving, inFolded) = (0L, 0L);
            for (; living.Row is { } one && one.AsSpan().SequenceEqual(row); inLiving++)
                await living.Next(cancel);
            for (; folded.Row is { } one && one.AsSpan().SequenceEqual(row); inFolded++)
            {
                BinaryPrimitives.WriteInt32BigEndian(length, one.Length);
                digest.AppendData(length);
                digest.AppendData(one);
                await folded.Next(cancel);
            }

            rows += inFolded;
            if (inLiving == inFolded)
                continue;
            differences++;
            if (examples.Count < MostExamples)
                examples.Add(new RowDifference(key, inLiving, inFolded));
        }

        return new RowComparison(rows, Convert.ToHexStringLower(digest.GetHashAndReset()), differences, examples);
    }

    private static byte[]? Least(byte[]? one, byte[]? other) =>
        one is null ? other : other is null || one.AsSpan().SequenceCompareTo(other) <= 0 ? one : other;
}
