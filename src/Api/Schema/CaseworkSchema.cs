using Casework.Api.Arrival;
using Casework.Api.Commands;
using Casework.Api.Corrections;
using Casework.Api.Deadlines;
using Casework.Api.Language;
using Casework.Api.Lifecycle;
using Casework.Api.Participation;
using Casework.Api.Pathways;
using Casework.Api.Recognition;
using Casework.Api.Timelines;
using Casework.Api.Work;
using Casework.Api.Worklist;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;
using Casework.Projections;

namespace Casework.Api.Schema;

/// <summary>The public contract bound to what answers it. Start-up fails on anything that does not bind.</summary>
internal static class CaseworkSchema
{
    /// <exception cref="SchemaBindingException">Lists everything that does not bind.</exception>
    public static SchemaExecutor Bind(CaseworkParts parts, ExecutionOptions options)
    {
        var desk = new CommandDesk(parts.Pathways, parts.Today);
        var pathways = new PathwayQueries(parts.Pathways, parts.Freshness, parts.Today);
        var timelines = new TimelineQueries(parts.Timelines, parts.Freshness);
        var deadlines = new DeadlineQueries(parts.Deadlines, parts.Freshness, parts.Today);
        var server = GraphQLServer.FromSdl(Sdl)
            .IncrementalDelivery()
            .Feature<Caller>()
            .Feature<Tongue>()
            .Access(RuleOf)
            .Convert<Personal<string>, string?>(personal => personal.Value)
            .Convert<Personal<string>?, string?>(personal => personal?.Value)
            .Convert<Personal<DateOnly>, DateOnly?>(personal => personal.IsErased ? null : personal.Value)
            .Resolvers("Query", new MeQueries())
            .Resolvers("Query", pathways)
            .Resolvers("Query", new WorklistQueries(parts.Summaries, parts.Freshness))
            .Resolvers("Query", deadlines)
            .Resolvers("Query", timelines)
            .Resolvers("Query", new NodeQueries(pathways, timelines, deadlines))
            .Resolvers("Subscription", new PathwaySubscriptions(parts.Follower, parts.Log, pathways))
            .Resolvers("Subscription", new DeadlineSubscriptions(parts.Follower, parts.Log, parts.Deadlines, parts.Freshness, parts.Today))
            .Resolvers("Mutation", new ArrivalMutations(desk))
            .Resolvers("Mutation", new LifecycleMutations(desk))
            .Resolvers("Mutation", new LanguageMutations(desk))
            .Resolvers("Mutation", new RecognitionMutations(desk))
            .Resolvers("Mutation", new WorkMutations(desk))
            .Resolvers("Mutation", new ParticipationMutations(desk))
            .Resolvers("Mutation", new CorrectionMutations(desk))
            .Bind<MeView>("Me");
        BindEnums(server);
        BindPathway(server, parts);
        BindLists(server, parts);
        BindFacts(server);
        BindCommands(server);
        return server.Build(options);
    }

    public static string Sdl { get; } = Text("casework.graphql");

    private static void BindEnums(ServerBuilder server)
    {
        server.BindEnum<Role>().BindEnum<StageName>().BindEnum<LabelLanguage>();
        foreach (var @enum in typeof(Pathway).Assembly.GetExportedTypes().Where(type => type.IsEnum && Contract.Type(type.Name) is EnumType && type != typeof(Role)))
            server.BindEnum(@enum);
    }

    private static void BindPathway(ServerBuilder server, CaseworkParts parts)
    {
        server
            .Bind<PathwayView>("Pathway")
            .Bind<PathwayChange>()
            .Bind<PersonView>("Person")
            .Bind<ArrivalView>("ArrivalStage")
            .Bind<LanguageView>("LanguageStage")
            .Bind<CourseView>("LanguageCourse")
            .Bind<RecognitionView>("RecognitionStage")
            .Bind<ProcedureView>("RecognitionProcedure")
            .Bind<WorkView>("WorkStage")
            .Bind<SpellView>("WorkSpell")
            .Bind<ParticipationView>("ParticipationStage")
            .Resolvers("Pathway", new PathwayDeadlineFields())
            .Resolvers("Pathway", new PathwayTimelineFields(parts.Timelines));
        foreach (var stage in Enum.GetNames<StageName>())
            server.Resolvers($"{stage}Stage", new StageLabelFields(Labels.OfTheHouse));
    }

    private static void BindLists(ServerBuilder server, CaseworkParts parts) => server
        .Bind<PageInfo>()
        .Bind<PathwaySummaryView>("PathwaySummary")
        .Bind<Connection<PathwaySummaryView>>("PathwaysConnection")
        .Bind<ConnectionEdge<PathwaySummaryView>>("PathwaysEdge")
        .Bind<DeadlineView>("Deadline")
        .Bind<Connection<DeadlineView>>("DeadlinesConnection")
        .Bind<ConnectionEdge<DeadlineView>>("DeadlinesEdge")
        .Bind<TimelineEntryView>("TimelineEntry")
        .Resolvers("TimelineEntry", new TimelineLabelFields(Labels.OfTheHouse))
        .Bind<Connection<TimelineEntryView>>("TimelineConnection")
        .Bind<ConnectionEdge<TimelineEntryView>>("TimelineEdge")
        .Bind<Connection<TimelineEntryView>>("AuditTrailConnection")
        .Bind<ConnectionEdge<TimelineEntryView>>("AuditTrailEdge");

    private static void BindFacts(ServerBuilder server)
    {
        foreach (var (type, name) in FactNames.ByType)
            server.Bind(type, name);
        server
            .Resolvers("EntryCorrected", new CorrectedFields())
            .Resolvers("EntryRetracted", new RetractedFields())
            .Resolvers("PathwayClosed", new ClosedFields());
    }

    private static void BindCommands(ServerBuilder server)
    {
        foreach (var mutation in Contract.Mutation!.Fields)
            server.Bind<CommandPayload>(mutation.Type.Named.Name);
        server
            .Bind<Warning>()
            .Bind<CommandError.Refused>("RefusedError")
            .Bind<CommandError.NotFound>("NotFoundError")
            .Bind<CommandError.StaleVersion>("StaleVersionError")
            .Bind<CommandError.CommandIdReused>("CommandIdReusedError")
            .Bind<CommandError.Contended>("ContendedError");
    }

    private static GraphQL.TypeSystem.Schema Contract { get; } = GraphQL.TypeSystem.Schema.FromSdl(Sdl);

    /// <summary>The roles that @access names on the field, or else on its type.</summary>
    private static AccessRule? RuleOf(NamedType type, OutputField field)
    {
        var applied = field.AppliedDirectives.Concat(type.AppliedDirectives).FirstOrDefault(directive => directive.Name == "access");
        if (applied is null)
            return null;

        var roles = applied.Names("to").Select(role => Enum.Parse<Role>(role, ignoreCase: true)).ToHashSet();
        return AccessRule.When(string.Join(", ", roles.Order()), context => roles.Contains(context.Get<Caller>().Role));
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(CaseworkSchema).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
