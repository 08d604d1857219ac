using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Default values are values of their type, and filling them in comes to an end.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
internal static class DefaultValues
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        // Reading a default fills in the defaults inside it, so cycles are ruled out first.
        var cyclic = new HashSet<InputValue>();
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields.Where(field => Cycles(field, [])))
            {
                cyclic.Add(field);
                errors.Report(
                    $"Invalid circular reference. The default value of Input Object field {type.Name}.{field.Name} references itself.", field.Location);
            }
        }

        if (cyclic.Count > 0)
            return;

        foreach (var field in schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields))
            Check(field.Arguments, name => $"{field.Coordinate}({name}:)", errors);
        foreach (var type in schema.Types.OfType<InputObjectType>())
            Check(type.Fields, name => $"{type.Name}.{name}", errors);
        foreach (var directive in schema.Directives)
            Check(directive.Arguments, name => $"@{directive.Name}({name}:)", errors);
    }

    private static void Check(IReadOnlyList<InputValue> inputs, Func<string, string> coordinate, SchemaErrors errors)
    {
        foreach (var input in inputs)
        {
            if (input.DefaultValue is not { } value || !input.Type.IsInput)
                continue;
            var reader = new InputReader();
            reader.Read(value, input.Type);
            foreach (var problem in reader.Problems)
                errors.Report($"\"{coordinate(input.Name)}\" has invalid default value: {problem.Message}", value.Location);
        }
    }

    private static bool Cycles(InputValue field, HashSet<InputValue> visited)
    {
        if (field.DefaultValue is not { } value || field.Type.Named is not InputObjectType type)
            return false;
        return !visited.Add(field) || Cycles(value, type, visited) || !visited.Remove(field);
    }

    private static bool Cycles(Value value, InputObjectType type, HashSet<InputValue> visited)
    {
        if (value is ListValue list)
            return list.Values.Any(item => Cycles(item, type, visited));
        if (value is not ObjectValue given)
            return false;

        foreach (var field in type.Fields)
        {
            var explicitly = given.Fields.FirstOrDefault(candidate => candidate.Name == field.Name)?.Value;
            if (explicitly is null ? Cycles(field, visited) : field.Type.Named is InputObjectType inner && Cycles(explicitly, inner, visited))
                return true;
        }

        return false;
    }
}
