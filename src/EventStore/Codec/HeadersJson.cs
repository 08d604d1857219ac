using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EventHeaders))]
[JsonSerializable(typeof(EventOrigin))]
internal sealed partial class HeadersJson : JsonSerializerContext
{
    public static byte[] Write(EventHeaders headers) => JsonSerializer.SerializeToUtf8Bytes(headers, Default.EventHeaders);

    /// <summary>Every reader of the log reads these for every event, so they are read by hand.</summary>
    /// <returns>Empty headers for a row that has none.</returns>
    /// <exception cref="JsonException">They are not JSON, or a value is not of its kind.</exception>
    public static EventHeaders Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
            return new EventHeaders();

        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType is JsonTokenType.Null)
            return new EventHeaders();
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("The headers are no object.");
        try
        {
            return ReadObject(ref reader);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException($"The headers have a value of another kind: {e.Message}", e);
        }
    }

    private static EventHeaders ReadObject(ref Utf8JsonReader reader)
    {
        var (effectiveOn, actor, role, commandId) = (default(System.DateOnly), "", "", default(System.Guid));
        var (purpose, ruleSet, shape, origin) = (default(string), default(string), default(int?), default(EventOrigin));
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("effective_on"u8))
                effectiveOn = Value(ref reader).TokenType is JsonTokenType.String ? Day(ref reader) : throw new FormatException("effective_on is no day.");
            else if (reader.ValueTextEquals("actor"u8))
                actor = Value(ref reader).GetString() ?? "";
            else if (reader.ValueTextEquals("role"u8))
                role = Value(ref reader).GetString() ?? "";
            else if (reader.ValueTextEquals("command_id"u8))
                commandId = Value(ref reader).GetGuid();
            else if (reader.ValueTextEquals("purpose"u8))
                purpose = Value(ref reader).GetString();
            else if (reader.ValueTextEquals("rule_set"u8))
                ruleSet = Value(ref reader).GetString();
            else if (reader.ValueTextEquals("shape"u8))
                shape = Value(ref reader).TokenType is JsonTokenType.Null ? null : reader.GetInt32();
            else if (reader.ValueTextEquals("origin"u8))
                origin = JsonSerializer.Deserialize(ref Value(ref reader), Default.EventOrigin);
            else
                Value(ref reader).Skip();
        }

        return new EventHeaders { EffectiveOn = effectiveOn, Actor = actor, Role = role, CommandId = commandId, Purpose = purpose, RuleSet = ruleSet, Shape = shape, Origin = origin };
    }

    private static ref Utf8JsonReader Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }

    // yyyy-MM-dd, as it is written.
    private static DateOnly Day(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[10];
        return reader.ValueSpan.Length <= text.Length && reader.CopyString(text) is var length
            ? System.DateOnly.ParseExact(text[..length], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException("effective_on is no day.");
    }
}
