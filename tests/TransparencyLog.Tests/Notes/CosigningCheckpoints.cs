using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Casework.TransparencyLog.Tests.Notes;

public class CosigningCheckpoints
{
    // From the format's own text.
    private const string Example = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

        """;

    private const string Text = "log.example/casework\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static readonly DateTimeOffset Then = new(2026, 5, 1, 8, 30, 15, TimeSpan.Zero);

    private readonly SigningKey _log = SigningKey.Generate("log.example/casework");
    private readonly WitnessKey _witness = WitnessKey.Generate("council.example/witness");

    [Fact]
    public void Says_when_it_was()
    {
        var note = Read(new SignedNote(Text, [_log.Sign(Text), _witness.Cosign(Text, Then.AddMilliseconds(900))]));

        Assert.Equal([_log.Verifier, _witness.Cosigner], note.Verify([_log.Verifier, _witness.Cosigner]));
        Assert.Equal([null, Then], note.Signatures.Select(Cosignature.TimeOf));
        Assert.Equal([null, new DateTimeOffset(2023, 3, 20, 12, 25, 47, TimeSpan.Zero)], SignedNote.Parse(Encoding.UTF8.GetBytes(Example)).Signatures.Select(Cosignature.TimeOf));
    }

    [Fact]
    public void Signs_what_the_format_says()
    {
        Assert.Equal(
            "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            Encoding.UTF8.GetString(Cosignature.Message(1_679_315_147, Encoding.UTF8.GetBytes(SignedNote.Parse(Encoding.UTF8.GetBytes(Example)).Text))));
        var signed = _witness.Cosign(Text, Then).Bytes;
        var publicKey = Convert.FromBase64String($"{_witness.Cosigner}".Split('+', 3)[2])[1..];
        Assert.True(new Ed25519PublicKey(publicKey).Verifies(Encoding.UTF8.GetBytes($"cosignature/v1\ntime {Then.ToUnixTimeSeconds()}\n{Text}"), signed.Span[8..]));
        Assert.Equal(_witness.Cosigner.Id, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. "council.example/witness\n"u8, 4, .. publicKey])));
    }

    [Fact]
    public void Is_not_believed_once_anything_of_it_is_changed()
    {
        var signed = _witness.Cosign(Text, Then);
        var bytes = signed.Bytes.ToArray();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Empty(new SignedNote(Text, [signed with { Bytes = bytes }]).Verify([_witness.Cosigner]));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.Empty(new SignedNote(Text + "more\n", [signed]).Verify([_witness.Cosigner]));
        Assert.Empty(new SignedNote(Text, [signed with { Bytes = bytes.AsMemory(1) }]).Verify([_witness.Cosigner]));
        Assert.Single(new SignedNote(Text, [signed]).Verify([_witness.Cosigner]));
        var extended = Text + "more\n";
        Assert.Single(new SignedNote(extended, [_witness.Cosign(extended, Then)]).Verify([_witness.Cosigner]));
    }

    [Fact]
    public void Spoils_the_note_when_it_fails_and_its_key_is_known()
    {
        var note = new SignedNote(Text, [_log.Sign(Text), _witness.Cosign(Text.Replace('3', '4'), Then)]);
        Assert.Empty(note.Verify([_log.Verifier, _witness.Cosigner]));
        Assert.Equal([_log.Verifier], note.Verify([_log.Verifier]));
        Assert.Equal([_log.Verifier], note.Verify([_log.Verifier, WitnessKey.Generate("council.example/witness").Cosigner]));
    }

    [Fact]
    public void Is_another_key_than_that_of_plain_notes()
    {
        Assert.NotEqual(_witness.Cosigner, _witness.Signer);
        Assert.NotEqual(_witness.Cosigner.Id, _witness.Signer.Id);
        Assert.True(_witness.Cosigner.IsCosigner);
        Assert.False(_witness.Signer.IsCosigner || _log.Verifier.IsCosigner);
        Assert.Empty(new SignedNote(Text, [_witness.Sign(Text) with { KeyId = _witness.Cosigner.Id }]).Verify([_witness.Cosigner]));
        Assert.Empty(new SignedNote(Text, [_witness.Cosign(Text, Then) with { KeyId = _witness.Signer.Id }]).Verify([_witness.Signer]));
    }

    [Fact]
    public void Is_of_checkpoints_only_and_no_plain_note_reads_as_one()
    {
        Assert.Throws<ArgumentException>(() => _witness.Cosign("a text\n", Then));
        Assert.Throws<ArgumentException>(() => _witness.Sign($"cosignature/v1\ntime 1\n{Text}"));
        // Not even with a signature that is right.
        var signature = Cosignature.Write(1, _witness.Sign("a text\n").Bytes.Span);
        Assert.Empty(new SignedNote("a text\n", [new NoteSignature(_witness.Cosigner.Name, _witness.Cosigner.Id, signature)]).Verify([_witness.Cosigner]));
    }

    [Fact]
    public void Takes_no_time_beyond_63_bits()
    {
        var signed = _witness.Cosign(Text, Then);
        var bytes = signed.Bytes.ToArray();
        bytes[0] |= 0x80;
        Assert.Null(Cosignature.TimeOf(signed with { Bytes = bytes }));
        BinaryPrimitives.WriteInt64BigEndian(bytes, long.MaxValue);
        Assert.Null(Cosignature.TimeOf(signed with { Bytes = bytes }));
    }

    // As long as a cosignature, and told apart from one by its first byte.
    [Fact]
    public void Takes_no_signature_of_ECDSA_for_one()
    {
        for (var tries = 0; tries < 50; tries++)
            Assert.Null(Cosignature.TimeOf(_log.Sign($"{tries}\n")));
    }

    [Fact]
    public void Keeps_its_key_as_text()
    {
        var read = WitnessKey.FromPem(_witness.Cosigner.Name, _witness.ToPem());
        Assert.Equal((_witness.Cosigner, _witness.Signer), (read.Cosigner, read.Signer));
        foreach (var key in new[] { _witness.Cosigner, _witness.Signer })
            Assert.Equal(key, VerifierKey.Parse($"{key}"));
        Assert.Throws<FormatException>(() => WitnessKey.FromPem("name", "no key"));
        Assert.Throws<FormatException>(() => WitnessKey.FromPem("name", _log.ToPem()));
        Assert.Throws<FormatException>(() => WitnessKey.FromPem("name", _witness.ToPem()[..^40]));
        Assert.Throws<FormatException>(() => SigningKey.FromPem("name", _witness.ToPem()));
        Assert.Throws<FormatException>(() => WitnessKey.Generate("a name"));
    }

    private static SignedNote Read(SignedNote note) => SignedNote.Parse(note.ToBytes());
}
