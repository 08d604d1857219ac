using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.TrustedDocuments;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http.WebSockets;

/// <summary>What all sockets of a path share.</summary>
/// <param name="Stopping">Passed when the server shuts down.</param>
internal sealed record SocketSurroundings(
    SchemaExecutor Executor, GraphQLHttpOptions Options, RequestReader Reader, DocumentSource Documents, ILogger Logger, CancellationToken Stopping);
