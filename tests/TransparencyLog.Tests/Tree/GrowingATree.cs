namespace Casework.TransparencyLog.Tests.Tree;

public class GrowingATree
{
    [Fact]
    public void Has_the_root_of_the_standard_at_every_size()
    {
        var tree = new GrownTree(0);
        for (var size = 0; size <= 600; size++)
        {
            Assert.Equal(tree.Head(size), tree.Tree.Head);
            tree.Append([(byte)size, (byte)(size >> 8)]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public async Task Stores_the_tiles_of_its_size_and_can_be_loaded_from_them(int size)
    {
        var tree = new GrownTree(size);
        Assert.Equal(TileId.Of(size).Order(Comparer<TileId>.Create((a, b) => (a.Level, a.Index).CompareTo((b.Level, b.Index)))), tree.Stored.OrderBy(tile => tile.Level).ThenBy(tile => tile.Index));
        var loaded = await TiledTree.Load(size, tree.Read, CancellationToken.None);
        Assert.Equal(tree.Tree.Head, loaded.Head);
        Assert.Empty(loaded.TakeChanges());
        loaded.Append("next"u8);
        tree.Append("next"u8);
        Assert.Equal(tree.Tree.Head, loaded.Head);
    }

    // The example of the tile format's own text.
    [Fact]
    public void Has_as_many_tiles_as_the_format_says() => Assert.Equal(
        [(0, 273, 112), (1, 1, 17), (2, 0, 1)],
        TileId.Of(70_000).GroupBy(tile => tile.Level).Select(level => (level.Key, level.Count(tile => tile.IsFull), level.Single(tile => !tile.IsFull).Width)));

    [Fact]
    public async Task Says_which_tile_is_missing()
    {
        var tree = new GrownTree(300);
        tree.Lose(new TileId(0, 1, 44));
        var missing = await Assert.ThrowsAsync<TileMissingException>(async () => await TiledTree.Load(300, tree.Read, CancellationToken.None));
        Assert.Equal("The tile tile/0/001.p/44 is missing or incomplete.", missing.Message);
        Assert.Equal(new TileId(0, 1, 44), missing.Tile);
    }

    [Theory]
    [InlineData("tile/0/000", 0, 0, 256)]
    [InlineData("tile/3/x001/x234/067", 3, 1_234_067, 256)]
    [InlineData("tile/0/x001/234.p/8", 0, 1_234, 8)]
    [InlineData("tile/63/999.p/255", 63, 999, 255)]
    public void Names_tiles_by_paths(string path, int level, long index, int width)
    {
        Assert.Equal(path, new TileId(level, index, width).Path);
        Assert.True(TileId.TryParse(path, out var tile));
        Assert.Equal(new TileId(level, index, width), tile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile/0")]
    [InlineData("tile/0/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/001/234")]
    [InlineData("tile/0/x1/234")]
    [InlineData("tile/0/+01")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("tile/entries/000")]
    public void Reads_no_other_paths(string path) => Assert.False(TileId.TryParse(path, out _));
}
