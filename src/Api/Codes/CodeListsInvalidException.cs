namespace Casework.Api.Codes;

/// <summary>Codes and their names do not fit together; lists everything that does not. The server does not start with it.</summary>
internal sealed class CodeListsInvalidException(IReadOnlyList<string> problems)
    : Exception($"The names of codes do not fit:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
