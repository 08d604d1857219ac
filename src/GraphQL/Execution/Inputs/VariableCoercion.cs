using System.Text.Json;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution.Inputs;

/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal static class VariableCoercion
{
    public static VariableValues Coerce(Schema schema, OperationDefinition operation, JsonElement? given, List<GraphQLError> errors)
    {
        if (operation.VariableDefinitions.Count == 0)
            return VariableValues.None;

        var values = new VariableValues();
        foreach (var definition in operation.VariableDefinitions)
        {
            try
            {
                Coerce(definition, schema.Resolve(definition.Type)!, given, values, errors);
            }
            catch (InvalidOperationException)
            {
                // JsonElement says so of a string or a name with half a surrogate pair.
                errors.Add(new GraphQLError(
                    $"Variable \"${definition.Variable.Name}\" holds text that is not valid Unicode.", [SourceLocation.From(definition.Location)]));
            }
        }

        return values;
    }

    private static void Coerce(VariableDefinition definition, SchemaType type, JsonElement? given, VariableValues values, List<GraphQLError> errors)
    {
        var name = definition.Variable.Name;
        if (given is not { ValueKind: JsonValueKind.Object } variables || !variables.TryGetProperty(name, out var value))
        {
            if (definition.DefaultValue is { } @default)
                values.Set(name, new InputReader().Read(@default, type));
            else if (type is NonNullType)
                errors.Add(Error($"Variable \"${name}\" of required type \"{type}\" was not provided."));
            return;
        }

        if (value.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            errors.Add(Error($"Variable \"${name}\" of non-null type \"{type}\" must not be null."));
            return;
        }

        var reader = new InputReader();
        var coerced = reader.Read(value, type);
        if (reader.Problems.Count == 0)
            values.Set(name, coerced);
        foreach (var problem in reader.Problems)
        {
            var at = problem.Path.Count == 0 ? "" : $" at \"{problem.At(name)}\"";
            errors.Add(Error($"Variable \"${name}\" got invalid value {problem.Value()}{at}; {problem.Message}"));
        }

        GraphQLError Error(string message) => new(message, [SourceLocation.From(definition.Location)]);
    }
}
