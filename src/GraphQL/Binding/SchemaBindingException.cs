namespace Casework.GraphQL.Binding;

/// <summary>Schema and code do not fit together; lists everything that does not.</summary>
public sealed class SchemaBindingException(IReadOnlyList<string> problems)
    : Exception($"The schema does not bind to the code:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
