using System.Text.Json.Nodes;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Schema;

/// <summary>Values that fit the types of an input, and nothing else: what must be given, or all that can be.</summary>
internal sealed class MinimalInput(string pathwayId)
{
    /// <summary>For every text.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Whether what may be left out is given too.</summary>
    public bool Complete { get; init; }

    public JsonObject Of(InputObjectType type)
    {
        var fields = type.IsOneOf ? type.Fields.Take(1) : type.Fields.Where(field => Complete || field.IsRequired);
        return new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, Of(field))));
    }

    /// <summary>A fact with its fields, as the union of all facts takes it.</summary>
    public JsonObject OneOf(InputObjectType type, string field) => new() { [field] = Value(type.Field(field)!.Type) };

    private JsonNode? Of(InputValue field) => field.Name switch
    {
        "pathwayId" => pathwayId,
        // A stale version would answer before the command itself does.
        "expectedVersion" => null,
        _ => Value(field.Type),
    };

    public JsonNode? Value(SchemaType type) => type.Nullable switch
    {
        ListType list => new JsonArray(Value(list.ItemType)),
        InputObjectType input => Of(input),
        EnumType @enum => @enum.Members[0].Name,
        ScalarType { Name: "Int" or "Long" or "Decimal" } => 1,
        ScalarType { Name: "Boolean" } => true,
        ScalarType { Name: "LocalDate" } => "2026-06-01",
        ScalarType { Name: "DateTime" } => "2026-06-01T00:00:00Z",
        ScalarType { Name: "UUID" } => $"{Guid.NewGuid()}",
        ScalarType { Name: "ID" } => pathwayId,
        ScalarType { Name: "String" } => Text,
        var unknown => throw new NotSupportedException($"{unknown}"),
    };
}
