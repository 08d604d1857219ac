using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>Free text: sealed by the log's own scopes, written as it is outside of them. What was stored before texts were sealed is read as it is.</summary>
internal sealed class TextConverter(string purpose) : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.GetString() is not { } text || !SealedField.TryParse(text, out _))
            return reader.GetString();
        var scope = UnsealingScope.Current ?? throw new SealBrokenException("sealed data can be read through the log only");
        if (scope.Open(text) is not { } plaintext)
            return PersonalMarker.ErasedText;
        var opened = Encoding.UTF8.GetString(plaintext);
        CryptographicOperations.ZeroMemory(plaintext);
        return opened;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else if (SealingScope.Current is { } sealing)
            writer.WriteStringValue(sealing.Add(new PersonalField(Subject: null, purpose, Encoding.UTF8.GetBytes(value))));
        else
            writer.WriteStringValue(value);
    }
}
