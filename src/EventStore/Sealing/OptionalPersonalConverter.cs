using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>A personal value that may be absent.</summary>
internal sealed class OptionalPersonalConverter<TPersonal>(JsonConverter<TPersonal> present) : JsonConverter<TPersonal?>
    where TPersonal : struct
{
    public override TPersonal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Null ? null : present.Read(ref reader, typeof(TPersonal), options);

    public override void Write(Utf8JsonWriter writer, TPersonal? value, JsonSerializerOptions options)
    {
        if (value is { } personal)
            present.Write(writer, personal, options);
        else
            writer.WriteNullValue();
    }
}
