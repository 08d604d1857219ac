namespace Casework.TransparencyLog.Tests.Tree;

public class ProvingInclusion
{
    private const int Most = 70;
    private readonly GrownTree _tree = new(Most);

    [Fact]
    public async Task Proves_every_entry_of_every_tree()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = await _tree.Reader.Inclusion(index, size, CancellationToken.None);
                Assert.True(proof.Proves(_tree.Leaves[index], _tree.Head(size)), $"{index} of {size}");
            }
        }
    }

    [Fact]
    public async Task Proves_nothing_else()
    {
        for (var size = 1; size <= 20; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var (head, leaf) = (_tree.Head(size), _tree.Leaves[index]);
                var proof = await _tree.Reader.Inclusion(index, size, CancellationToken.None);
                Assert.False(proof.Proves(_tree.Leaves[index + 1], head));
                Assert.False(proof.Proves(leaf, head with { Root = _tree.Root(0, size + 1) }));
                // A place or a size that differs may, but need not, ask for the same hashes in the same order; then it says nothing of the wrong root.
                foreach (var wrong in Wrong(proof))
                    Assert.False(wrong.Proves(leaf, head), $"{wrong.Index} with {wrong.Path.Count} hashes for {index} of {size}");
            }
        }
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(0, Most + 1)]
    public async Task Is_refused_for_what_there_is_not(long index, long size) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _tree.Reader.Inclusion(index, size, CancellationToken.None));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    public void Proves_nothing_of_a_place_outside(long index, long size) =>
        Assert.False(new InclusionProof(index, []).Proves(_tree.Leaves[0], new TreeHead(size, _tree.Leaves[0])));

    [Theory]
    [InlineData(70_000, 0)]
    [InlineData(70_000, 65_535)]
    [InlineData(70_000, 65_536)]
    [InlineData(70_000, 69_999)]
    public async Task Proves_entries_across_levels_of_tiles(int size, int index)
    {
        var tree = new GrownTree(size);
        var proof = await tree.Reader.Inclusion(index, size, CancellationToken.None);
        Assert.True(proof.Proves(tree.Leaves[index], tree.Tree.Head));
        Assert.InRange(proof.Path.Count, 1, 17);
    }

    [Fact]
    public async Task Says_which_tile_is_missing()
    {
        var tree = new GrownTree(1_000);
        tree.Lose(new TileId(0, 1, 256));
        var missing = await Assert.ThrowsAsync<TileMissingException>(async () => await tree.Reader.Inclusion(300, 1_000, CancellationToken.None));
        Assert.Equal(new TileId(0, 1, 256), missing.Tile);
    }

    private static IEnumerable<InclusionProof> Wrong(InclusionProof proof)
    {
        yield return proof with { Index = -1 };
        yield return proof with { Path = [.. proof.Path, Digest.OfNothing] };
        yield return proof with { Path = [Digest.OfNothing, .. proof.Path] };
        for (var i = 0; i < proof.Path.Count; i++)
        {
            yield return proof with { Path = [.. proof.Path.Take(i), .. proof.Path.Skip(i + 1)] };
            yield return proof with { Path = [.. proof.Path.Take(i), Digest.OfNothing, .. proof.Path.Skip(i + 1)] };
            for (var bit = 0; bit < 8 * Digest.Size; bit += 37)
            {
                var bytes = proof.Path[i].ToArray();
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                yield return proof with { Path = [.. proof.Path.Take(i), new Digest(bytes), .. proof.Path.Skip(i + 1)] };
            }
        }
    }
}
