namespace Casework.TransparencyLog.Tests.Tree;

public class ProvingConsistency
{
    private const int Most = 70;
    private readonly GrownTree _tree = new(Most);

    [Fact]
    public async Task Proves_that_every_tree_begins_with_every_older_one()
    {
        for (var newer = 1; newer <= Most; newer++)
        {
            for (var older = 1; older <= newer; older++)
            {
                var proof = await _tree.Reader.Consistency(older, newer, CancellationToken.None);
                Assert.True(proof.Proves(_tree.Head(older), _tree.Head(newer)), $"{older} of {newer}");
                Assert.Equal(older == newer, proof.Path.Count == 0);
            }
        }
    }

    [Fact]
    public async Task Proves_nothing_else()
    {
        for (var newer = 2; newer <= 20; newer++)
        {
            for (var older = 1; older < newer; older++)
            {
                var (was, now) = (_tree.Head(older), _tree.Head(newer));
                var proof = await _tree.Reader.Consistency(older, newer, CancellationToken.None);
                Assert.False(proof.Proves(was with { Root = Digest.OfNothing }, now));
                Assert.False(proof.Proves(was, now with { Root = Digest.OfNothing }));
                Assert.False(proof.Proves(now, was));
                foreach (var path in Wrong(proof.Path))
                    Assert.False(new ConsistencyProof(path).Proves(was, now), $"{older} of {newer} with {path.Count} hashes");
            }
        }
    }

    [Fact]
    public async Task Finds_a_tree_in_which_an_old_entry_was_changed()
    {
        var forged = new GrownTree(0);
        for (var i = 0; i < 40; i++)
            forged.Append(i == 13 ? "forged"u8 : System.Text.Encoding.UTF8.GetBytes($"{i}"));
        var proof = await forged.Reader.Consistency(20, 40, CancellationToken.None);
        Assert.False(proof.Proves(_tree.Head(20), forged.Tree.Head));
        Assert.True(proof.Proves(forged.Head(20), forged.Tree.Head));
    }

    [Fact]
    public void Says_nothing_of_a_tree_without_leaves() => Assert.False(new ConsistencyProof([]).Proves(TreeHead.OfNothing, _tree.Head(3)));

    [Fact]
    public void Says_of_a_tree_that_it_is_itself()
    {
        Assert.True(new ConsistencyProof([]).Proves(_tree.Head(7), _tree.Head(7)));
        Assert.False(new ConsistencyProof([]).Proves(_tree.Head(7), new TreeHead(7, _tree.Root(0, 8))));
        Assert.False(new ConsistencyProof([_tree.Root(0, 7)]).Proves(_tree.Head(7), _tree.Head(7)));
        Assert.False(new ConsistencyProof([]).Proves(_tree.Head(7), _tree.Head(8)));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(6, 5)]
    [InlineData(1, Most + 1)]
    public async Task Is_refused_for_trees_that_there_are_not(long older, long newer) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _tree.Reader.Consistency(older, newer, CancellationToken.None));

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(Most)]
    public async Task Gives_the_head_that_the_tree_had(int size) => Assert.Equal(_tree.Head(size), await _tree.Reader.HeadAt(size, CancellationToken.None));

    private static IEnumerable<IReadOnlyList<Digest>> Wrong(IReadOnlyList<Digest> path)
    {
        yield return [.. path, Digest.OfNothing];
        yield return [Digest.OfNothing, .. path];
        yield return [];
        if (path.Count > 1)
            yield return [.. path.Reverse()];
        for (var i = 0; i < path.Count; i++)
        {
            yield return [.. path.Take(i), .. path.Skip(i + 1)];
            yield return [.. path.Take(i), Digest.OfNothing, .. path.Skip(i + 1)];
        }
    }
}
