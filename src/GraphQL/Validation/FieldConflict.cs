using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation;

/// <summary>Two fields that cannot be merged, each followed by those of its subfields that are the cause.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<Field> Left, IReadOnlyList<Field> Right)
{
    /// <summary>A conflict that lies in the subfields of two fields.</summary>
    public static FieldConflict Below(string responseName, Field left, Field right, IReadOnlyList<FieldConflict> causes) => new(
        responseName,
        string.Join(" and ", causes.Select(cause => $"subfields \"{cause.ResponseName}\" conflict because {cause.Reason}")),
        [left, .. causes.SelectMany(cause => cause.Left)],
        [right, .. causes.SelectMany(cause => cause.Right)]);
}
