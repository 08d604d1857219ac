using System.Diagnostics;
using System.Security.Cryptography;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Cost;
using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Execution.Subscriptions;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.Telemetry;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Execution;

/// <summary>Executes requests against a bound schema. One per schema, for all threads.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
public sealed class SchemaExecutor
{
    internal static readonly object Root = new();
    private const int LargestKeptAnswer = 4 * 1024 * 1024;
    private readonly BoundSchema _bound;
    private readonly ExecutionOptions _options;
    private readonly DocumentCache _documents;
    private readonly OperationLimits _limits;
    private readonly OperationTelemetry _telemetry;

    internal SchemaExecutor(BoundSchema bound, CostModel costs, ExecutionOptions options)
    {
        _bound = bound;
        _options = options;
        _documents = new DocumentCache(options.CachedDocuments, options.CachedBytes);
        _limits = new OperationLimits(costs, options);
        _telemetry = new OperationTelemetry(options);
    }

    public Schema Schema => _bound.Schema;

    /// <summary>The object types whose objects the host keeps account of.</summary>
    public IReadOnlySet<string> AccountedTypes => _bound.AccountedTypes;

    /// <returns>A response in any case; also when the request is refused or a resolver fails.</returns>
    public ValueTask<GraphQLResponse> Execute(GraphQLRequest request, RequestFeatures? features = null, CancellationToken cancel = default)
    {
        features ??= new RequestFeatures();
        return Admit(request, features, streams: false, out var plan, out var variables, out var cost) is { } refused
            ? new(refused)
            : Answer(plan!, variables, cost, request, features, cancel);
    }

    /// <summary>As <see cref="Execute"/>, but parts may be deferred and streamed, and subscriptions are served until cancelled.</summary>
    public async ValueTask<ResponseStream> Stream(GraphQLRequest request, RequestFeatures? features = null, CancellationToken cancel = default)
    {
        features ??= new RequestFeatures();
        if (Admit(request, features, streams: true, out var plan, out var variables, out var cost) is { } refused)
            return new ResponseStream(refused);
        var report = CostReport(request, cost, features);
        if (plan!.Operation.Operation == OperationType.Subscription)
            return await Subscription.Start(plan, variables, cost, report, request, features, LimitedFor(features), _telemetry, cancel);
        return plan.IsInParts
            ? await IncrementalDelivery.Start(plan, variables, cost, report, features, LimitedFor(features), _telemetry, cancel)
            : new ResponseStream(await Answer(plan, variables, cost, request, features, cancel));
    }

    internal static GraphQLError UnauthenticatedError =>
        new("Authentication is required.", extensions: ErrorCodes.Extensions(ErrorCodes.Unauthenticated));

    /// <summary>Everything before execution.</summary>
    /// <returns>Why the request is refused, or null and the plan to run.</returns>
    private GraphQLResponse? Admit(
        GraphQLRequest request, RequestFeatures features, bool streams, out OperationPlan? plan, out VariableValues variables, out OperationCost cost)
    {
        plan = null;
        cost = default;
        variables = VariableValues.None;
        if (features.Anonymous && !AsksOnlyTypeName(request))
            return Refuse(UnauthenticatedError, ResponseOutcome.Unauthenticated);

        var errors = new List<GraphQLError>();
        if (Prepare(request.Document.Span, errors) is not { } document)
            return Refuse(errors);

        var (operation, problem) = document.Operation(request.OperationName);
        if (operation is null)
            return Refuse(new GraphQLError(problem!, extensions: ErrorCodes.Extensions(ErrorCodes.OperationNotFound)));
        if (request.QueriesOnly && operation.Operation != OperationType.Query && !(streams && operation.Operation == OperationType.Subscription))
            return Refuse(new GraphQLError("Only queries are accepted here."), ResponseOutcome.NotAQuery);
        if (operation.Operation == OperationType.Subscription && !streams)
            return Refuse(new GraphQLError("Subscriptions are not accepted here.", extensions: ErrorCodes.Extensions(ErrorCodes.OperationNotFound)), ResponseOutcome.NotStreamed);

        variables = VariableCoercion.Coerce(Schema, operation, request.Variables, errors);
        if (errors.Count > 0)
            return Refuse(errors, ErrorCodes.BadVariables);

        try
        {
            plan = document.Plan(_bound, operation, variables, _options, inParts: streams);
        }
        catch (GraphQLException refused)
        {
            return Refuse(new GraphQLError(refused.Message, extensions: ErrorCodes.Extensions(refused.Code)));
        }

        if (plan.UsesIntrospection && !features.AllowIntrospection)
            return Refuse(new GraphQLError("Introspection is not permitted.", extensions: ErrorCodes.Extensions(ErrorCodes.IntrospectionForbidden)));
        return _limits.Check(plan, variables, features.Limits, out cost) is { } excess ? Refuse(excess) : null;
    }

    private ValueTask<GraphQLResponse> Answer(
        OperationPlan plan, VariableValues variables, OperationCost cost, GraphQLRequest request, RequestFeatures features, CancellationToken cancel) =>
        plan.StaticResponse is { } known && !request.ReportCost
            ? new(_telemetry.End(OperationSpan.Begin(plan, cost.Total), new GraphQLResponse(known, ResponseOutcome.Executed, []) { OperationName = plan.Name }))
            : Run(plan, variables, cost, request, features, cancel);

    private bool AsksOnlyTypeName(GraphQLRequest request)
    {
        var (operation, _) = Prepare(request.Document.Span, [])?.Operation(request.OperationName) ?? default;
        return operation is { Operation: OperationType.Query, Directives.Count: 0, VariableDefinitions.Count: 0 }
            && operation.SelectionSet.Selections.All(selection => selection is Field { Name: "__typename", Directives.Count: 0 });
    }

    private PreparedDocument? Prepare(ReadOnlySpan<byte> text, List<GraphQLError> errors)
    {
        if (_documents.Find(text) is { } known)
            return known;

        Document document;
        try
        {
            document = Parser.Parse(text, _options.Parser);
        }
        catch (GraphQLSyntaxException syntax)
        {
            var error = syntax.ToError();
            errors.Add(new GraphQLError(error.Message, error.Locations, extensions: ErrorCodes.Extensions(ErrorCodes.ParseFailed)));
            return null;
        }

        foreach (var error in DocumentValidator.Validate(Schema, document, _options.Validation))
            errors.Add(new GraphQLError(error.Message, error.Locations, error.Path, error.Extensions ?? ErrorCodes.Extensions(ErrorCodes.ValidationFailed)));
        if (errors.Count > 0)
            return null;
        var prepared = new PreparedDocument(document, Convert.ToHexStringLower(SHA256.HashData(text)));
        _documents.Add(text, prepared);
        return prepared;
    }

    /// <summary>With the time that the request's limits leave it, which is never more than anybody has.</summary>
    private ExecutionOptions LimitedFor(RequestFeatures features) =>
        features.Limits?.Timeout is { } less && less < _options.Timeout ? _options with { Timeout = less } : _options;

    private ValueTask<GraphQLResponse> Run(
        OperationPlan plan, VariableValues variables, OperationCost cost, GraphQLRequest request, RequestFeatures features, CancellationToken cancel)
    {
        var caller = Activity.Current;
        var span = OperationSpan.Begin(plan, cost.Total);
        if (plan.Slots == 0)
            return Finish(span, Begin(cancel));

        var timeout = LimitedFor(features).Timeout;
        var deadline = new Deadline(request.Timeout is { } less && less < timeout ? less : timeout, _options.Time, cancel);
        var run = Begin(deadline.Token);
        var resolving = run.Resolve(Root, serially: plan.Operation.Operation == OperationType.Mutation);
        if (!resolving.IsCompletedSuccessfully)
        {
            // The span goes on where the resolvers do; here the caller goes on.
            if (span.Activity is not null)
                Activity.Current = caller;
            return Await(span, run, resolving, deadline);
        }

        using (deadline)
            return Finish(span, run);

        OperationRun Begin(CancellationToken stop)
        {
            var begun = new OperationRun(plan, variables, features, _options, cancel, stop);
            begun.TellCost(CostReport(request, cost, features));
            return begun;
        }
    }

    private Dictionary<string, object?>? CostReport(GraphQLRequest request, OperationCost cost, RequestFeatures features) =>
        request.ReportCost ? _limits.Report(cost, features.Limits) : null;

    private async ValueTask<GraphQLResponse> Await(OperationSpan span, OperationRun run, ValueTask resolving, Deadline deadline)
    {
        using (deadline)
        {
            await resolving.ConfigureAwait(false);
            return await Finish(span, run).ConfigureAwait(false);
        }
    }

    private ValueTask<GraphQLResponse> Finish(OperationSpan span, OperationRun run)
    {
        var wasKept = span.Plan.StaticResponse is not null;
        var response = Complete(span.Plan, run);
        if (!wasKept && span.Plan.StaticResponse is { } kept)
            _documents.Charge(kept.Length);
        var released = run.Release(response);
        return released.IsCompletedSuccessfully ? new(_telemetry.End(span, released.Result)) : End(span, released);
    }

    private async ValueTask<GraphQLResponse> End(OperationSpan span, ValueTask<GraphQLResponse> released) => _telemetry.End(span, await released.ConfigureAwait(false));

    /// <param name="plan">The operation.</param>
    /// <param name="run">Its run, everything resolved.</param>
    /// <param name="work">Takes what is left for later parts.</param>
    /// <param name="announce">Writes of it what the client is told, and says whether there is any.</param>
    internal static GraphQLResponse Complete(
        OperationPlan plan, OperationRun run, IncrementalWork? work = null, Func<ResponseWriter, IncrementalWork, bool>? announce = null)
    {
        var writer = new ResponseWriter();
        writer.Raw("{\"data\":"u8);
        var start = writer.Position;
        var outcome = ResponseOutcome.Executed;
        if (new ResultWriter(run, writer, work).WriteObject(plan.Root, Root) == Written.Failed)
        {
            writer.Truncate(start);
            writer.Null();
            outcome = ResponseOutcome.NoData;
            work?.Forget([]);
        }

        if (run.Errors.Count > 0)
        {
            writer.Byte((byte)',');
            ErrorWriter.WriteErrors(writer, run.Errors);
        }

        if (run.Extensions is { } extensions)
        {
            writer.Byte((byte)',');
            ErrorWriter.WriteExtensions(writer, extensions);
        }

        var hasNext = announce is not null && announce(writer, work!);
        writer.Byte((byte)'}');
        if (plan.IsStatic && run.Errors.Count == 0 && run.Extensions is null && writer.Position <= LargestKeptAnswer)
            plan.StaticResponse = writer.Written.ToArray();
        return new GraphQLResponse(writer, outcome, run.Errors) { OperationName = plan.Name, EventId = run.EventId, HasNext = hasNext };
    }

    /// <summary>An answer that the host does not give.</summary>
    internal static GraphQLResponse KeptBack(OperationPlan plan, GraphQLError error, string? eventId)
    {
        var writer = new ResponseWriter();
        writer.Raw("{\"data\":null,"u8);
        ErrorWriter.WriteErrors(writer, [error]);
        writer.Byte((byte)'}');
        return new GraphQLResponse(writer, ResponseOutcome.NoData, [error]) { OperationName = plan.Name, EventId = eventId };
    }

    private static GraphQLResponse Refuse(GraphQLError error, ResponseOutcome outcome = ResponseOutcome.Refused) => Counted(Refused([error], outcome));

    private static GraphQLResponse Refuse(List<GraphQLError> errors, string? code = null) => Counted(Refused(
        code is null ? errors : errors.ConvertAll(error => new GraphQLError(error.Message, error.Locations, error.Path, ErrorCodes.Extensions(code))),
        ResponseOutcome.Refused));

    private static GraphQLResponse Counted(GraphQLResponse refusal)
    {
        OperationMetrics.Refused(refusal);
        return refusal;
    }

    internal static GraphQLResponse Refused(IReadOnlyList<GraphQLError> errors, ResponseOutcome outcome)
    {
        var writer = new ResponseWriter();
        writer.Byte((byte)'{');
        ErrorWriter.WriteErrors(writer, errors);
        writer.Byte((byte)'}');
        return new GraphQLResponse(writer, outcome, errors);
    }
}
