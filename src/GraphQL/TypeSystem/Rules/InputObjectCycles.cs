namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Every input object can be written down: no chain of required fields leads back to it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
internal static class InputObjectCycles
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        var inputs = schema.Types.OfType<InputObjectType>().ToList();
        var finite = new HashSet<InputObjectType>();
        while (inputs.Exists(type => !finite.Contains(type) && IsFinite(type, finite) && finite.Add(type)))
        {
        }

        foreach (var type in inputs.Where(type => !finite.Contains(type)))
        {
            var path = PathBackTo(type, finite);
            if (path.Count > 0)
            {
                errors.Report(
                    $"Cannot reference Input Object \"{type.Name}\" within itself through a series of non-null fields: \"{string.Join('.', path.Select(field => field.Name))}\".",
                    [.. path.Select(field => field.Location)]);
            }
        }
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite) => type.IsOneOf
        ? type.Fields.Count == 0 || type.Fields.Any(field => field.Type is not InputObjectType next || finite.Contains(next))
        : type.Fields.All(field => field.Type is not NonNullType { Nullable: InputObjectType next } || finite.Contains(next));

    /// <summary>The fields that lead from the type back to it; none when it only leads to such a cycle.</summary>
    private static List<InputValue> PathBackTo(InputObjectType start, HashSet<InputObjectType> finite)
    {
        var path = new List<InputValue>();
        return Search(start, []) ? path : [];

        bool Search(InputObjectType type, HashSet<InputObjectType> visited)
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.Nullable is not InputObjectType next || finite.Contains(next) || field.Type.IsNonNull == type.IsOneOf)
                    continue;
                path.Add(field);
                if (next == start || (visited.Add(next) && Search(next, visited)))
                    return true;
                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }
}
