using System.Text;

namespace Casework.TransparencyLog.Tests.Notes;

public class SigningNotes
{
    private const string Text = "a line\n\nanother\n";
    private const string ExampleKey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private readonly SigningKey _log = SigningKey.Generate("log.example/casework");
    private readonly SigningKey _witness = SigningKey.Generate("witness.example");

    [Fact]
    public void Is_believed_for_the_keys_that_are_known()
    {
        var note = Read(new SignedNote(Text, [_log.Sign(Text), _witness.Sign(Text)]));
        Assert.Equal(Text, note.Text);
        Assert.Equal([_log.Verifier, _witness.Verifier], note.Verify([_log.Verifier, _witness.Verifier]));
        Assert.Equal([_witness.Verifier], note.Verify([_witness.Verifier]));
        Assert.Empty(note.Verify([]));
    }

    [Fact]
    public void Is_not_believed_once_a_letter_is_changed()
    {
        var note = new SignedNote(Text, [_log.Sign(Text)]);
        Assert.Empty((note with { Text = "b line\n\nanother\n" }).Verify([_log.Verifier]));
        var bytes = note.ToBytes();
        for (var i = 0; i < Text.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.False(IsBelieved(changed), $"byte {i}");
        }

        Assert.True(IsBelieved(bytes));
    }

    [Fact]
    public void Is_spoiled_by_a_bad_signature_of_a_known_key()
    {
        var bad = _witness.Sign("another text\n");
        var note = new SignedNote(Text, [_log.Sign(Text), bad]);
        Assert.Empty(note.Verify([_log.Verifier, _witness.Verifier]));
        Assert.Equal([_log.Verifier], note.Verify([_log.Verifier]));
        Assert.Equal(2, note.With(_witness.Sign(Text)).Verify([_log.Verifier, _witness.Verifier]).Count);
    }

    [Fact]
    public void Takes_no_other_key_of_the_same_name_for_it()
    {
        using var other = SigningKey.Generate(_log.Verifier.Name);
        Assert.Empty(new SignedNote(Text, [other.Sign(Text)]).Verify([_log.Verifier]));
        Assert.Empty(new SignedNote(Text, [other.Sign(Text) with { KeyId = _log.Verifier.Id }]).Verify([_log.Verifier]));
    }

    [Fact]
    public void Names_a_signer_once() =>
        Assert.Single(new SignedNote(Text, [_log.Sign(Text), _log.Sign(Text)]).Verify([_log.Verifier]));

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name AAAAAAA=")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n— na me AAAAAAA=\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAAAA==\n")]
    [InlineData("text\n\n— name not base64\n")]
    [InlineData("te\rxt\n\n— name AAAAAAA=\n")]
    [InlineData("te\0xt\n\n— name AAAAAAA=\n")]
    public void Is_refused_in_any_other_form(string note) => Assert.Throws<FormatException>(() => SignedNote.Parse(Encoding.UTF8.GetBytes(note)));

    [Fact]
    public void Is_refused_when_it_is_no_text() => Assert.Throws<FormatException>(() => SignedNote.Parse([0xC3, 0x28, 0x0A, 0x0A]));

    [Fact]
    public void Takes_sixteen_signatures_and_no_more()
    {
        var note = new SignedNote(Text, [.. Enumerable.Repeat(_log.Sign(Text), SignedNote.MostSignatures)]);
        Assert.Equal(SignedNote.MostSignatures, Read(note).Signatures.Count);
        Assert.Throws<FormatException>(() => Read(note with { Signatures = [.. note.Signatures, _log.Sign(Text)] }));
    }

    [Fact]
    public void Publishes_a_key_as_text()
    {
        var published = $"{_log.Verifier}";
        Assert.StartsWith("log.example/casework+", published, StringComparison.Ordinal);
        var read = VerifierKey.Parse(published);
        Assert.Equal(_log.Verifier, read);
        Assert.Single(new SignedNote(Text, [_log.Sign(Text)]).Verify([read]));
    }

    [Fact]
    public void Keeps_a_private_key_as_text()
    {
        using var kept = SigningKey.FromPem(_log.Verifier.Name, _log.ToPem());
        Assert.Equal(_log.Verifier, kept.Verifier);
        Assert.Throws<FormatException>(() => SigningKey.FromPem("name", "no key"));
        Assert.Throws<FormatException>(() => SigningKey.Generate("a name"));
    }

    // Key and note are from the format's own text.
    [Fact]
    public void Believes_Ed25519_of_others()
    {
        var note = SignedNote.Parse("This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"u8);
        var key = VerifierKey.Parse(ExampleKey);

        Assert.Equal([key], note.Verify([key]));
        Assert.Equal(ExampleKey, $"{key}");
        Assert.Empty((note with { Text = "This is another message.\n" }).Verify([key]));
        Assert.Equal([_log.Verifier], note.With(_log.Sign(note.Text)).Verify([_log.Verifier]));
        Assert.Equal([key, _log.Verifier], note.With(_log.Sign(note.Text)).Verify([_log.Verifier, key]));
        Assert.Empty((note with { Text = "This is another message.\n" }).With(_log.Sign("This is another message.\n")).Verify([_log.Verifier, key]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("a+00000000+")]
    [InlineData("a+00000000+Ag==")]
    // The example with another name, id, type, a byte less and more, other base64, and with spaces.
    [InlineData("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4 ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void Reads_no_other_keys(string text) => Assert.Throws<FormatException>(() => VerifierKey.Parse(text));

    [Fact]
    public void Reads_no_key_whose_id_is_another()
    {
        var parts = $"{_log.Verifier}".Split('+', 3);
        Assert.Throws<FormatException>(() => VerifierKey.Parse($"{parts[0]}+{(parts[1] == "00000000" ? "00000001" : "00000000")}+{parts[2]}"));
    }

    private static SignedNote Read(SignedNote note) => SignedNote.Parse(note.ToBytes());

    private bool IsBelieved(byte[] note)
    {
        try
        {
            return SignedNote.Parse(note).Verify([_log.Verifier]).Count > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
