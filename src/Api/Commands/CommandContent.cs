using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.EventStore;

namespace Casework.Api.Commands;

/// <summary>What a command asks for, as a hash: the same id with another hash is another command.</summary>
internal static class CommandContent
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new FactConverter() } };

    /// <summary>Who gives which command, for what, and what it asks for.</summary>
    /// <param name="about">The pathway, or whatever else it is on.</param>
    public static CommandMeta Meta(Guid commandId, Guid about, object command, Caller caller) =>
        new(commandId, Hash(about, command), caller.Subject, RoleNames.Of(caller.Role), PurposeNames.Of(caller.Purpose));

    public static byte[] Hash(Guid pathway, object command)
    {
        var content = $"{command.GetType().Name} {pathway} {JsonSerializer.Serialize(command, command.GetType(), Options)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(content));
    }

    private sealed class FactConverter : JsonConverter<PathwayEvent>
    {
        public override PathwayEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Content is hashed, never read.");

        public override void Write(Utf8JsonWriter writer, PathwayEvent value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.GetType().Name);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndArray();
        }
    }
}
