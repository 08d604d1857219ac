using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain;

namespace Casework.Api.Seeding;

/// <summary>Writes personal data as what it is: that of synthetic people may be printed.</summary>
internal sealed class PlainPersonal : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Personal<T>>
    {
        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Stories are printed, never read.");

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
