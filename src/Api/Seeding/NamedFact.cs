using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Schema;
using Casework.Domain.Pathways;

namespace Casework.Api.Seeding;

/// <summary>Writes a fact as the public contract's FactInput has it: an object of its name and its fields.</summary>
internal sealed class NamedFact : JsonConverter<PathwayEvent>
{
    public override PathwayEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Stories are printed, never read.");

    public override void Write(Utf8JsonWriter writer, PathwayEvent value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(FactNames.ByType[value.GetType()]));
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
        writer.WriteEndObject();
    }
}
