using System.Text;

namespace Casework.TransparencyLog.Tests.Tree;

public class HashingEntries
{
    // The figures of the reference implementation's tests (transparency-dev/merkle, rfc6962 and testonly), recomputed.
    private static readonly string[] Entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData("L123456", "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")]
    public void Puts_a_zero_before_an_entry(string entry, string hash) => Assert.Equal(hash, Digest.OfLeaf(Encoding.UTF8.GetBytes(entry)).ToString());

    [Theory]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(65_535)]
    public void Hashes_long_entries_like_short_ones(int length)
    {
        var entry = new byte[length];
        new Random(length).NextBytes(entry);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData([0, .. entry]), Digest.OfLeaf(entry).ToArray());
    }

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Gives_the_known_roots(int size, string root)
    {
        var tree = new TiledTree();
        foreach (var entry in Entries.Take(size))
            tree.Append(Convert.FromHexString(entry));
        Assert.Equal((size, root), (tree.Size, tree.Head.Root.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    [InlineData(" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Reads_a_hash_in_its_one_form_only(string text) => Assert.Throws<FormatException>(() => Digest.FromBase64(text));
}
