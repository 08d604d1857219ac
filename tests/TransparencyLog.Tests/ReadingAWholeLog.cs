using System.Globalization;
using System.Text;
using Casework.TransparencyLog.Tests.Tree;

namespace Casework.TransparencyLog.Tests;

public class ReadingAWholeLog
{
    private readonly Dictionary<string, byte[]> _stored = [];
    private readonly HashSet<string> _kept = [];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(66_000)]
    public async Task Proves_a_log_of_any_size_by_its_hashes(int size)
    {
        var tree = new GrownTree(size);
        var report = await new WholeLog(tree.Tree.Head, tree.Read, entries: null).Read(progress: null, CancellationToken.None);

        Assert.Equal((size, 0L, 0L, 0L), (report.Leaves, report.Entries, report.Withheld, report.ViolationCount));
    }

    [Fact]
    public async Task Compares_entries_with_their_hashes_and_says_which_were_withheld()
    {
        var report = await Read(600);
        Assert.Equal((600L, 600L, 0L), (report.Leaves, report.Entries, report.Withheld));
        Assert.Empty(report.Violations);

        Store("entries 1", EntryBundle.Write(Entries(256, 256).Select((entry, place) => place % 2 == 0 ? entry : ReadOnlyMemory<byte>.Empty)));
        _stored.Remove("entries 2");
        report = await Read(600);
        Assert.Equal((600L, 384L, 216L), (report.Leaves, report.Entries, report.Withheld));
        Assert.Empty(report.Violations);
    }

    [Theory]
    [InlineData("a hash of an entry", "Entry 300 is not the one whose hash is in the tree.", "The tile/1/000.p/2 is not over what lies beneath it.", "The root over all 600 leaves is *")]
    [InlineData("a hash of a higher tile", "The tile/1/000.p/2 is not over what lies beneath it.")]
    [InlineData("an entry", "Entry 300 is not the one whose hash is in the tree.")]
    [InlineData("a missing tile", "The tile tile/0/001 is missing or incomplete.")]
    [InlineData("a short tile", "The tile tile/0/002.p/88 is missing or incomplete.")]
    [InlineData("a missing higher tile", "The tile tile/1/000.p/2 is missing or incomplete.")]
    [InlineData("a short bundle", "The bundle of entries beneath tile/0/001 has 255 and not 256.")]
    [InlineData("a broken bundle", "The bundle of entries beneath tile/0/001 is none: The bundle ends within an entry.")]
    [InlineData("another root", "The root over all 600 leaves is *")]
    public async Task Says_what_is_not_as_it_was_signed(string what, params string[] said)
    {
        await Read(600);
        var signed = new GrownTree(600).Tree.Head;
        switch (what)
        {
            case "a hash of an entry": Flip("0/1", 44 * Digest.Size); break;
            case "a hash of a higher tile": Flip("1/0", 0); break;
            case "an entry": Flip("entries 1", _stored["entries 1"].Length - 1 - (211 * 5)); break;
            case "a missing tile": Lose("0/1"); break;
            case "a short tile": Store("0/2", _stored["0/2"][..^Digest.Size]); break;
            case "a missing higher tile": Lose("1/0"); break;
            case "a short bundle": Store("entries 1", EntryBundle.Write(Entries(256, 255))); break;
            case "a broken bundle": Store("entries 1", _stored["entries 1"][..^1]); break;
            case "another root": signed = signed with { Root = Digest.OfNothing }; break;
        }

        var report = await Read(600, signed);

        Assert.Equal(said.Length, report.ViolationCount);
        Assert.All(report.Violations.Zip(said), pair => Assert.True(pair.Second.EndsWith('*') ? pair.First.StartsWith(pair.Second[..^1], StringComparison.Ordinal) : pair.First == pair.Second, pair.First));
    }

    private async Task<WholeLogReport> Read(int size, TreeHead? signed = null)
    {
        var tree = new GrownTree(size);
        foreach (var id in tree.Stored.ToList())
            Fill($"{id.Level}/{id.Index}", await tree.Read(id, CancellationToken.None) ?? throw new InvalidOperationException());
        for (var index = 0; index * TileId.FullWidth < size; index++)
            Fill($"entries {index}", EntryBundle.Write(Entries(index * TileId.FullWidth, Math.Min(TileId.FullWidth, size - (index * TileId.FullWidth)))));
        return await new WholeLog(signed ?? tree.Tree.Head, (id, _) => Stored($"{id.Level}/{id.Index}"), (id, _) => Stored($"entries {id.Index}")).Read(progress: null, CancellationToken.None);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Entries(int first, int count) =>
        Enumerable.Range(first, count).Select(number => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    private ValueTask<ReadOnlyMemory<byte>?> Stored(string name) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(_stored.TryGetValue(name, out var bytes) ? bytes.AsMemory() : default(ReadOnlyMemory<byte>?));

    // What a test has changed stays so.
    private void Fill(string name, ReadOnlyMemory<byte> bytes)
    {
        if (_kept.Add(name))
            _stored[name] = bytes.ToArray();
    }

    private void Store(string name, byte[] bytes) => _stored[name] = bytes;

    private void Lose(string name) => Assert.True(_stored.Remove(name));

    private void Flip(string name, int at) => _stored[name][at] ^= 1;
}
