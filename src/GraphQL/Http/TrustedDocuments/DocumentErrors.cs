namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>Why a document was not taken.</summary>
internal static class DocumentErrors
{
    public static readonly GraphQLError NotFound = Error("No document is trusted under this id.", "TRUSTED_DOCUMENT_NOT_FOUND");
    public static readonly GraphQLError OnlyTrusted = Error("Only trusted documents are accepted, by their id.", "TRUSTED_DOCUMENTS_ONLY");
    public static readonly GraphQLError Mismatch = Error("The id is not the SHA-256 hash of the query.", "DOCUMENT_ID_MISMATCH");

    // Message and code are those that clients of automatic persisted queries know.
    public static readonly GraphQLError QueryNotFound = Error("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
    public static readonly GraphQLError QueryNotSupported = Error("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");

    private static GraphQLError Error(string message, string code) =>
        new(message, extensions: new Dictionary<string, object?> { ["code"] = code });
}
