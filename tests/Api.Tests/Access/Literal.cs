using System.Text.Json.Nodes;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>JSON as a document writes it.</summary>
internal static class Literal
{
    public static string Of(JsonNode? value, SchemaType type) => (value, type.Nullable) switch
    {
        (null, _) => "null",
        (JsonObject json, InputObjectType input) => $"{{ {string.Join(", ", json.Select(field => $"{field.Key}: {Of(field.Value, input.Field(field.Key)!.Type)}"))} }}",
        (JsonArray json, ListType list) => $"[{string.Join(", ", json.Select(item => Of(item, list.ItemType)))}]",
        (_, EnumType) => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
