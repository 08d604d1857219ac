namespace Casework.TransparencyLog.Tests;

public class BundlingEntries
{
    [Fact]
    public void Gives_back_what_was_put_in()
    {
        byte[][] entries = [[], [1], new byte[EntryBundle.LongestEntry]];
        var bundle = EntryBundle.Write(entries.Select(entry => (ReadOnlyMemory<byte>)entry));
        Assert.Equal([0, 0, 0, 1, 1, 0xFF, 0xFF], bundle[..7]);
        Assert.Equal(entries, EntryBundle.Read(bundle).Select(entry => entry.ToArray()));
    }

    [Fact]
    public void Refuses_an_entry_that_is_too_long() =>
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[EntryBundle.LongestEntry + 1]]));

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 1 })]
    [InlineData(new byte[] { 0, 1, 7, 0 })]
    public void Refuses_a_bundle_that_ends_within_an_entry(byte[] bundle) => Assert.Throws<FormatException>(() => EntryBundle.Read(bundle).ToList());
}
