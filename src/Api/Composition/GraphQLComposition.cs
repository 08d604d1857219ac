using Casework.Api.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Configuration;
using Casework.Api.Identity;
using Casework.Api.Overload;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore.ReadLog;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Http;
using Casework.GraphQL.Http.TrustedDocuments;
using Casework.Projections;

namespace Casework.Api.Composition;

/// <summary>The schema on its path, answered by the runtime, for callers with a token.</summary>
internal static class GraphQLComposition
{
    public const string Path = "/graphql";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="Casework.GraphQL.Binding.SchemaBindingException">Lists everything of the schema that does not bind.</exception>
    public static void MapCasework(this WebApplication server, CaseworkRuntime runtime, VerbContext context)
    {
        var settings = context.Settings.GraphQL;
        var executor = CaseworkSchema.Bind(Parts(runtime), new ExecutionOptions
        {
            Logger = context.Loggers.CreateLogger<SchemaExecutor>(),
            Timeout = settings.Timeout,
            Explain = Outage.Explain,
            Release = new ReadAccounting(runtime.ReadLog, TimeProvider.System).Release,
        });
        var credentials = ActivatorUtilities.CreateInstance<SocketCredentials>(server.Services);
        var features = new FeaturesOfRequest(context.Settings.Limits, server.Services.GetRequiredService<Sessions>(), context.Environment.IsDevelopment());
        // Without a token the engine answers that it is there, and nothing else; with a wrong one nothing is answered.
        server.MapGraphQL(Path, executor, Options(settings, features, credentials)).AllowAnonymous();
    }

    public static CaseworkParts Parts(CaseworkRuntime runtime) => new(
        runtime.Pathways,
        runtime.HealthFiles,
        runtime.Transfers,
        runtime.Staff,
        runtime.Notices,
        new DeadlineNotices(runtime.Pages),
        new PathwaySummaries(runtime.Pages),
        new PathwayTimelines(runtime.Pages, runtime.Log.Decode),
        new PathwayDeadlines(runtime.Pages),
        new PathwaySpans(runtime.Pages),
        new Caseloads(runtime.Reads),
        new DuplicateKeys(runtime.Reads),
        new CorrectedEntries(runtime.Reads),
        new PathwaySkills(runtime.Pages),
        new RightsInformationCoverage(runtime.Reads),
        new PathwayMatches(runtime.Reads),
        new InterpreterBookingRows(runtime.Pages),
        new InterpretingDemand(runtime.Reads),
        new CouncilReleases(runtime.Reads),
        runtime.Releases,
        runtime.Surveys,
        runtime.Cursors,
        runtime.Hash,
        new Freshness(runtime.Projections, Patience),
        new Today(TimeProvider.System),
        new ReadLogReader(runtime.Database.Application, runtime.Reads),
        runtime.Log,
        runtime.SignedLog,
        runtime.Follower);

    private static GraphQLHttpOptions Options(GraphQLSettings settings, FeaturesOfRequest features, SocketCredentials credentials) => new()
    {
        Features = features.Of,
        Connect = async (http, payload, cancel) => await credentials.Verify(http, payload, cancel) is { } verified && ClaimedPurpose.Claim(verified, payload) is { } claimed ? features.Of(http, claimed) : null,
        CallerOf = static features => features.TryGet<Caller>(out var caller) ? caller.ToString() : null,
        AllowedOrigins = settings.AllowedOrigins,
        TrustedDocuments = settings.TrustedDocuments is { } path ? Trusted(path) : null,
        TrustedDocumentsOnly = settings.TrustedDocumentsOnly,
        AutomaticPersistedQueries = settings.AutomaticPersistedQueries,
        MaxBatch = settings.MaxBatch,
        BatchTimeout = settings.Timeout,
    };

    private static TrustedDocumentStore Trusted(string path)
    {
        try
        {
            return TrustedDocumentStore.Load(path);
        }
        catch (TrustedDocumentsInvalidException invalid)
        {
            throw new ConfigurationInvalidException($"{Setting.TrustedDocuments.Key}: {invalid.Message}");
        }
    }
}
