using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>What is wrong with a schema, collected so that all of it is reported at once.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> All => _errors;

    public void Report(string message, params ReadOnlySpan<Location?> locations)
    {
        var known = new List<SourceLocation>();
        foreach (var location in locations)
        {
            if (location is { Line: > 0 } place)
                known.Add(SourceLocation.From(place));
        }

        _errors.Add(new GraphQLError(message, known));
    }
}
