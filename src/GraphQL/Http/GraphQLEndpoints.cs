using Casework.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Casework.GraphQL.Http;

/// <summary>Puts a schema on a path.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves requests at the path, and the schema's SDL at <c>path/schema.graphql</c> and <c>path?sdl</c>.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path, SchemaExecutor executor, GraphQLHttpOptions? options = null)
    {
        var logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Casework.GraphQL.Http");
        var transport = new GraphQLTransport(executor, options ?? new GraphQLHttpOptions(), logger);
        var group = endpoints.MapGroup(path);
        group.Map("", transport.Serve);
        group.Map("schema.graphql", transport.ServeSchema);
        return group;
    }
}
