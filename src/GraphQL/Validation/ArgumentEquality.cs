using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>Whether arguments are the same as written, in whatever order their names come.</summary>
internal static class ArgumentEquality
{
    public static bool Same(IReadOnlyList<Argument> left, IReadOnlyList<Argument> right) =>
        left.Count == right.Count
        && (left.Count == 0 || left.All(argument => right.Any(other => argument.Name == other.Name && Same(argument.Value, other.Value))));

    private static bool Same(Value left, Value right) => (left, right) switch
    {
        (Variable a, Variable b) => a.Name == b.Name,
        (IntValue a, IntValue b) => a.Value == b.Value,
        (FloatValue a, FloatValue b) => a.Value == b.Value,
        (StringValue a, StringValue b) => a.Value == b.Value,
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (EnumValue a, EnumValue b) => a.Value == b.Value,
        (NullValue, NullValue) => true,
        (ListValue a, ListValue b) => a.Values.Count == b.Values.Count && a.Values.Zip(b.Values).All(pair => Same(pair.First, pair.Second)),
        (ObjectValue a, ObjectValue b) => Same(a.Fields, b.Fields),
        _ => false,
    };

    private static bool Same(IReadOnlyList<ObjectField> left, IReadOnlyList<ObjectField> right)
    {
        if (left.Count != right.Count)
            return false;

        // Sorted, so that two long objects cost no more than reading them.
        var ordered = left.OrderBy(field => field.Name, StringComparer.Ordinal);
        var others = right.OrderBy(field => field.Name, StringComparer.Ordinal);
        return ordered.Zip(others).All(pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value));
    }
}
