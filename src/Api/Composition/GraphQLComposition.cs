using Casework.Api.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Identity;
using Casework.Api.Schema;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Casework.Projections;

namespace Casework.Api.Composition;

/// <summary>The schema on its path, answered by the runtime, for callers with a token.</summary>
internal static class GraphQLComposition
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="Casework.GraphQL.Binding.SchemaBindingException">Lists everything of the schema that does not bind.</exception>
    public static void MapCasework(this WebApplication server, CaseworkRuntime runtime, VerbContext context)
    {
        var parts = new CaseworkParts(
            runtime.Pathways,
            new PathwaySummaries(runtime.Pages),
            new PathwayTimelines(runtime.Pages, runtime.Log.Decode),
            new PathwayDeadlines(runtime.Pages),
            new Freshness(runtime.Projections, Patience),
            new Today(TimeProvider.System));
        var executor = CaseworkSchema.Bind(parts, new ExecutionOptions { Logger = context.Loggers.CreateLogger<SchemaExecutor>() });
        // Without a token the engine answers that it is there, and nothing else; with a wrong one nothing is answered.
        server.MapGraphQL("/graphql", executor, new GraphQLHttpOptions { Features = FeaturesOf }).AllowAnonymous();
    }

    private static RequestFeatures FeaturesOf(HttpContext request) => request.Caller() is { } caller
        ? new RequestFeatures().Set(caller).Set(Tongue.Of(request.Request.Headers.AcceptLanguage))
        : new RequestFeatures { Anonymous = true, AllowIntrospection = false };
}
