using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>A list of free texts, each sealed by itself.</summary>
internal sealed class TextsConverter(TextConverter one) : JsonConverter<IReadOnlyList<string>?>
{
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("A list of texts is an array.");
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            texts.Add(one.Read(ref reader, typeof(string), options) ?? throw new JsonException("A list of texts holds no null."));
        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var text in value)
            one.Write(writer, text, options);
        writer.WriteEndArray();
    }
}
