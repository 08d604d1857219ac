using System.Text.Json;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Requests;

namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>Finds the document a request means: the text it carries, or one known by its hash.</summary>
internal sealed class DocumentSource(GraphQLHttpOptions options)
{
    private readonly AutomaticPersistedQueries? _automatic = options.AutomaticPersistedQueries
        ? new AutomaticPersistedQueries(options.MaxPersistedQueries, options.MaxPersistedBytes)
        : null;

    /// <returns>Null when the document is not known or not accepted; then the problem says why.</returns>
    /// <exception cref="RefusedRequestException">It is no GraphQL request.</exception>
    public GraphQLRequest? Find(in RequestMessage message, bool anonymous, out GraphQLError? problem)
    {
        problem = null;
        var isPlain = message is { DocumentId: null, Extensions: null } && !options.TrustedDocumentsOnly;
        ReadOnlyMemory<byte> document;
        if (isPlain)
            document = message.Query ?? throw Missing();
        else if (!TryFind(message, anonymous, out document, out problem))
            return null;

        return new GraphQLRequest(document)
        {
            OperationName = message.OperationName,
            Variables = message.Variables,
            QueriesOnly = message.QueriesOnly,
            ReportCost = message.ReportCost,
            LastEventId = message.Extensions is null ? message.LastEventId : message.Extension("lastEventId") ?? message.LastEventId,
        };
    }

    private bool TryFind(in RequestMessage message, bool anonymous, out ReadOnlyMemory<byte> document, out GraphQLError? problem)
    {
        problem = null;
        document = message.Query ?? default;
        var persisted = message.DocumentId is null ? PersistedQuery(message) : null;
        if ((message.DocumentId ?? persisted) is not { } id)
        {
            if (message.Query is null)
                throw Missing();
            problem = options.TrustedDocumentsOnly ? DocumentErrors.OnlyTrusted : null;
            return problem is null;
        }

        if (!DocumentHash.TryParse(id, out var hash))
            problem = DocumentErrors.NotFound;
        else if (message.Query is { } query && DocumentHash.Of(query.Span) != hash)
            problem = DocumentErrors.Mismatch;
        else if (options.TrustedDocuments?.TryFind(hash, out document) == true)
            return true;
        else if (options.TrustedDocumentsOnly)
            problem = DocumentErrors.NotFound;
        else if (message.Query is { } text)
            Remember(hash, document = text, persisted is not null && !anonymous);
        else if (persisted is null)
            problem = DocumentErrors.NotFound;
        else if (_automatic is null)
            problem = DocumentErrors.QueryNotSupported;
        else if (!_automatic.TryFind(hash, out document))
            problem = DocumentErrors.QueryNotFound;
        return problem is null;
    }

    private void Remember(DocumentHash hash, ReadOnlyMemory<byte> document, bool mayStay)
    {
        if (mayStay)
            _automatic?.Add(hash, document);
    }

    private static string? PersistedQuery(in RequestMessage message)
    {
        if (message.Extensions is not { } extensions || !extensions.TryGetProperty("persistedQuery", out var given) || given.ValueKind == JsonValueKind.Null)
            return null;
        var isUnderstood = given.ValueKind == JsonValueKind.Object
            && given.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
            && given.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String;
        return isUnderstood
            ? RequestMessage.Text(given.GetProperty("sha256Hash"))
            : throw RefusedRequestException.Malformed("Extension \"persistedQuery\" must have version 1 and a sha256Hash.");
    }

    private static RefusedRequestException Missing() => RefusedRequestException.Malformed("Parameter \"query\" is missing.");
}
