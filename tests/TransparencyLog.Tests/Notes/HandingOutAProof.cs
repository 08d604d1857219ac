using System.Text;
using Casework.TransparencyLog.Tests.Tree;

namespace Casework.TransparencyLog.Tests.Notes;

public class HandingOutAProof
{
    private const string Origin = "log.example/casework";
    private readonly SigningKey _log = SigningKey.Generate(Origin);
    private readonly SigningKey _council = SigningKey.Generate("council.example");
    private readonly GrownTree _tree = new(300);

    [Fact]
    public async Task Is_checked_without_the_log()
    {
        var file = ProofFile.Parse((await Proof(123)).ToBytes());
        Assert.True(Proves(file, 123));
        Assert.Equal("of an event"u8, file.Extra!.Value.Span);
        Assert.False(Proves(file, 124));
        Assert.False(file.Proves(_tree.Leaves[123], "other.example", [_log.Verifier], [], quorum: 0));
        Assert.False(file.Proves(_tree.Leaves[123], Origin, [], [_council.Verifier], quorum: 0));
        Assert.False(file.Proves(_tree.Leaves[123], Origin, [_log.Verifier], [_council.Verifier], quorum: 1));
    }

    [Fact]
    public async Task Is_believed_with_as_many_witnesses_as_are_asked_for()
    {
        var proof = await Proof(0);
        proof = proof with { Checkpoint = proof.Checkpoint.With(_council.Sign(proof.Checkpoint.Text)) };
        Assert.True(proof.Proves(_tree.Leaves[0], Origin, [_log.Verifier], [_council.Verifier], quorum: 1));
        Assert.False(proof.Proves(_tree.Leaves[0], Origin, [_log.Verifier], [_council.Verifier], quorum: 2));
    }

    [Fact]
    public async Task Proves_nothing_once_a_byte_of_it_is_changed()
    {
        var file = (await Proof(299)).ToBytes();
        // The extra line is for the application alone.
        var from = file.AsSpan().IndexOf("index"u8);
        for (var i = from; i < file.Length; i++)
        {
            var changed = file.ToArray();
            changed[i] ^= 1;
            Assert.False(StillProves(changed), $"byte {i} of {file.Length}");
        }

        Assert.True(StillProves(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 00\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\nnot a hash\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\nno checkpoint\n")]
    public void Reads_nothing_else(string file) => Assert.Throws<FormatException>(() => ProofFile.Parse(Encoding.UTF8.GetBytes(file)));

    private async Task<ProofFile> Proof(long index)
    {
        var text = new Checkpoint(Origin, _tree.Tree.Head).Text;
        return new ProofFile(await _tree.Reader.Inclusion(index, 300, CancellationToken.None), new SignedNote(text, [_log.Sign(text)]), "of an event"u8.ToArray());
    }

    private bool Proves(ProofFile file, int index) => file.Proves(_tree.Leaves[index], Origin, [_log.Verifier], [], quorum: 0);

    private bool StillProves(byte[] file)
    {
        try
        {
            return Proves(ProofFile.Parse(file), 299);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
