using System.Text;
using Casework.Testing;
using Casework.TransparencyLog.Tests.Tree;

namespace Casework.TransparencyLog.Tests;

/// <summary>A log that another program has made is read from its first checkpoint to its last entry.</summary>
public class ReadingALogOfOthers
{
    private static readonly VerifierKey Key = VerifierKey.Parse(ForeignLog.Key);

    private readonly GrownTree _tree = new(0);
    private readonly List<TreeHead> _heads = [];

    public ReadingALogOfOthers()
    {
        foreach (var entry in ForeignLog.Entries)
            _tree.Append(Encoding.UTF8.GetBytes(entry));
        _heads.AddRange(ForeignLog.Checkpoints.Select(Believed));
    }

    [Fact]
    public async Task Comes_to_the_root_that_was_signed_at_every_size()
    {
        Assert.Equal(16, _heads.Count);
        for (var size = 0; size < _heads.Count; size++)
            Assert.Equal(_heads[size], await _tree.Reader.HeadAt(size, CancellationToken.None));
    }

    [Fact]
    public async Task Proves_every_entry_in_every_checkpoint()
    {
        for (var size = 1; size < _heads.Count; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = await _tree.Reader.Inclusion(index, size, CancellationToken.None);
                Assert.True(proof.Proves(Digest.OfLeaf(Encoding.UTF8.GetBytes(ForeignLog.Entries[index])), _heads[size]));
                Assert.False(proof.Proves(Digest.OfLeaf("another"u8), _heads[size]));
                Assert.False(proof.Proves(Digest.OfLeaf(Encoding.UTF8.GetBytes(ForeignLog.Entries[index])), _heads[(size + 1) % 16]));
            }
        }
    }

    [Fact]
    public async Task Proves_that_each_checkpoint_grew_out_of_each_before()
    {
        for (var newer = 1; newer < _heads.Count; newer++)
        {
            for (var older = 1; older <= newer; older++)
            {
                var proof = await _tree.Reader.Consistency(older, newer, CancellationToken.None);
                Assert.True(proof.Proves(_heads[older], _heads[newer]));
                Assert.False(proof.Proves(_heads[older] with { Root = _heads[0].Root }, _heads[newer]));
            }
        }
    }

    [Fact]
    public async Task Hands_out_a_proof_that_is_checked_offline()
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(ForeignLog.Checkpoints[15]));
        var file = new ProofFile(await _tree.Reader.Inclusion(7, 15, CancellationToken.None), note);

        Assert.True(ProofFile.Parse(file.ToBytes()).Proves(Digest.OfLeaf("eit"u8), ForeignLog.Origin, [Key], [], quorum: 0));
        Assert.False(ProofFile.Parse(file.ToBytes()).Proves(Digest.OfLeaf("eight"u8), ForeignLog.Origin, [Key], [], quorum: 0));
    }

    [Fact]
    public void Believes_no_checkpoint_with_a_byte_changed()
    {
        foreach (var checkpoint in ForeignLog.Checkpoints)
        {
            var bytes = Encoding.UTF8.GetBytes(checkpoint);
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= 1;
                Assert.False(IsBelieved(changed), $"byte {i} of {checkpoint}");
            }

            Assert.True(IsBelieved(bytes));
        }
    }

    [Fact]
    public void Believes_no_other_log_of_its_name()
    {
        var other = WitnessKey.Generate(ForeignLog.Origin);
        Assert.Empty(SignedNote.Parse(Encoding.UTF8.GetBytes(ForeignLog.Checkpoints[3])).Verify([other.Signer]));
        var text = Checkpoint.Parse(ForeignLog.Checkpoints[3].Split("\n\n")[0] + "\n").Text;
        Assert.Empty(new SignedNote(text, [other.Sign(text) with { KeyId = Key.Id }]).Verify([Key]));
    }

    private static TreeHead Believed(string note)
    {
        var signed = SignedNote.Parse(Encoding.UTF8.GetBytes(note));
        Assert.Equal([Key], signed.Verify([Key]));
        var checkpoint = Checkpoint.Parse(signed.Text);
        Assert.Equal(ForeignLog.Origin, checkpoint.Origin);
        return checkpoint.Head;
    }

    private static bool IsBelieved(byte[] note)
    {
        try
        {
            return SignedNote.Parse(note).Verify([Key]).Count > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
