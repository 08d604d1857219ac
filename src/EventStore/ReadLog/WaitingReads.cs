using System.Buffers;
using System.Text.Json;

namespace Casework.EventStore.ReadLog;

/// <summary>
/// What a municipality has waiting: entries as the bytes that are stored and hashed, written as they come. Its buffers are kept from block to
/// block, so that no entry outlives its request.
/// </summary>
internal sealed class WaitingReads : IDisposable
{
    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly ArrayBufferWriter<byte> _leaves = new();
    private readonly List<Guid> _streams = [];
    private readonly List<Part> _parts = [];
    private readonly Utf8JsonWriter _json;

    public WaitingReads(string tenant)
    {
        Tenant = tenant;
        _json = new Utf8JsonWriter(_lines, ReadDigest.Plain);
    }

    public string Tenant { get; }

    /// <summary>How many operations have something here.</summary>
    public int Parts => _parts.Count;

    /// <param name="waiter">Null when nobody waits.</param>
    /// <returns>The first entry after those that follow each other and are of this municipality and one actor.</returns>
    public int Add(IReadOnlyList<ReadEntry> entries, int first, ReadWaiter? waiter)
    {
        var next = first;
        for (; next < entries.Count && entries[next].Tenant == Tenant && entries[next].Actor == entries[first].Actor; next++)
        {
            ReadDigest.Append(entries[next], _json, _lines, _leaves);
            _streams.AddRange(entries[next].Streams);
        }

        waiter?.Expect();
        _parts.Add(new Part(entries[first].Actor, entries[first].Decision == ReadDecision.Lost, _lines.WrittenCount, _leaves.WrittenCount, _streams.Count, waiter));
        return next;
    }

    /// <summary>Lines of JSON with a line feed between two.</summary>
    public ReadOnlyMemory<byte> Lines(Range parts) => _lines.WrittenMemory[Between(parts, part => part.Lines)][..^1];

    /// <summary>Leaf hashes, one after the other.</summary>
    public ReadOnlySpan<byte> Leaves(Range parts) => _leaves.WrittenSpan[Between(parts, part => part.Leaves)];

    public int Entries(Range parts) => Leaves(parts).Length / ReadDigest.Size;

    /// <summary>Each once.</summary>
    public Guid[] Streams(Range parts)
    {
        var (first, length) = Between(parts, part => part.Streams).GetOffsetAndLength(_streams.Count);
        return [.. _streams.Skip(first).Take(length).Distinct()];
    }

    /// <summary>Each once.</summary>
    public string[] Actors(Range parts) => [.. Of(parts).Select(part => part.Actor).Distinct()];

    public IEnumerable<Part> Of(Range parts)
    {
        var (first, length) = parts.GetOffsetAndLength(_parts.Count);
        for (var i = first; i < first + length; i++)
            yield return _parts[i];
    }

    public void Clear()
    {
        _lines.ResetWrittenCount();
        _leaves.ResetWrittenCount();
        _streams.Clear();
        _parts.Clear();
    }

    public void Dispose() => _json.Dispose();

    private Range Between(Range parts, Func<Part, int> end)
    {
        var (first, length) = parts.GetOffsetAndLength(_parts.Count);
        return (first == 0 ? 0 : end(_parts[first - 1]))..end(_parts[first + length - 1]);
    }

    /// <summary>What an operation has here.</summary>
    /// <param name="IsLoss">Whether it says itself that others were lost.</param>
    /// <param name="Lines">Where it ends among the lines.</param>
    /// <param name="Leaves">Where it ends among the leaves.</param>
    /// <param name="Streams">Where it ends among the streams.</param>
    public readonly record struct Part(string Actor, bool IsLoss, int Lines, int Leaves, int Streams, ReadWaiter? Waiter);
}
