namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>A store of trusted documents that cannot be taken as it is. The message lists everything wrong with it.</summary>
public sealed class TrustedDocumentsInvalidException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
