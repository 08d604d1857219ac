using Casework.GraphQL.Execution;
using Casework.GraphQL.Http.Requests;
using Casework.GraphQL.Http.ServerSentEvents;
using Casework.GraphQL.Http.Streaming;
using Casework.GraphQL.Http.TrustedDocuments;
using Casework.GraphQL.Http.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http;

/// <summary>Puts a schema on a path.</summary>
public static class GraphQLEndpoints
{
    /// <summary>
    /// Serves requests at the path, the schema's SDL at <c>path/schema.graphql</c> and <c>path?sdl</c>, and trusted documents at
    /// <c>path/persisted/{id}</c>.
    /// </summary>
    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path, SchemaExecutor executor, GraphQLHttpOptions? options = null)
    {
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Casework.GraphQL.Http");
        var stopping = endpoints.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        options = (options ?? new GraphQLHttpOptions()).Checked();
        var documents = new DocumentSource(options);
        var count = new StreamCount(options.Streaming.MaxStreams, options.Streaming.MaxStreamsPerCaller);
        var streams = new StreamedAnswer(executor, options, count, stopping);
        var reserved = new ReservedStreams(executor, options, documents, count, logger, stopping);
        var sockets = new SocketEndpoint(new SocketSurroundings(executor, options, new RequestReader(options), documents, logger, stopping), count);
        var transport = new GraphQLTransport(executor, options, logger, documents, streams, reserved, sockets);
        var group = endpoints.MapGroup(path);
        group.Map("", transport.Serve);
        group.Map("schema.graphql", transport.ServeSchema);
        group.Map("persisted/{documentId}", transport.ServePersisted);
        return group;
    }
}
