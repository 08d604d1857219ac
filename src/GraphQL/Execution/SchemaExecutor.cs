using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Execution.Subscriptions;
using Casework.GraphQL.Language;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.Validation;

namespace Casework.GraphQL.Execution;

/// <summary>Executes requests against a bound schema. One per schema, for all threads.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
public sealed class SchemaExecutor
{
    internal static readonly object Root = new();
    private readonly BoundSchema _bound;
    private readonly ExecutionOptions _options;
    private readonly DocumentCache _documents;

    internal SchemaExecutor(BoundSchema bound, ExecutionOptions options)
    {
        _bound = bound;
        _options = options;
        _documents = new DocumentCache(options.CachedDocuments, options.CachedBytes);
    }

    public Schema Schema => _bound.Schema;

    /// <returns>A response in any case; also when the request is refused or a resolver fails.</returns>
    public ValueTask<GraphQLResponse> Execute(GraphQLRequest request, RequestFeatures? features = null, CancellationToken cancel = default)
    {
        features ??= new RequestFeatures();
        return Admit(request, features, streams: false, out var plan, out var variables) is { } refused
            ? new(refused)
            : Answer(plan!, variables, request, features, cancel);
    }

    /// <summary>As <see cref="Execute"/>, but parts may be deferred and streamed, and subscriptions are served until cancelled.</summary>
    public async ValueTask<ResponseStream> Stream(GraphQLRequest request, RequestFeatures? features = null, CancellationToken cancel = default)
    {
        features ??= new RequestFeatures();
        if (Admit(request, features, streams: true, out var plan, out var variables) is { } refused)
            return new ResponseStream(refused);
        if (plan!.Operation.Operation == OperationType.Subscription)
            return await Subscription.Start(plan, variables, request, features, _options, cancel);
        return plan.IsInParts
            ? await IncrementalDelivery.Start(plan, variables, features, _options, cancel)
            : new ResponseStream(await Answer(plan, variables, request, features, cancel));
    }

    internal static GraphQLError UnauthenticatedError =>
        new("Authentication is required.", extensions: ErrorCodes.Extensions(ErrorCodes.Unauthenticated));

    /// <summary>Everything before execution.</summary>
    /// <returns>Why the request is refused, or null and the plan to run.</returns>
    private GraphQLResponse? Admit(
        GraphQLRequest request, RequestFeatures features, bool streams, out OperationPlan? plan, out VariableValues variables)
    {
        plan = null;
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
        return null;
    }

    private ValueTask<GraphQLResponse> Answer(
        OperationPlan plan, VariableValues variables, GraphQLRequest request, RequestFeatures features, CancellationToken cancel) =>
        plan.StaticResponse is { } known
            ? new(new GraphQLResponse(known, ResponseOutcome.Executed, []) { OperationName = plan.Name })
            : Run(plan, variables, request, features, cancel);

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
        var prepared = new PreparedDocument(document);
        _documents.Add(text, prepared);
        return prepared;
    }

    private ValueTask<GraphQLResponse> Run(
        OperationPlan plan, VariableValues variables, GraphQLRequest request, RequestFeatures features, CancellationToken cancel)
    {
        if (plan.Slots == 0)
            return new(Complete(plan, new OperationRun(plan, variables, features, _options.Logger, cancel, cancel)));

        var timeout = request.Timeout is { } less && less < _options.Timeout ? less : _options.Timeout;
        var deadline = new Deadline(timeout, _options.Time, cancel);
        var run = new OperationRun(plan, variables, features, _options.Logger, cancel, deadline.Token);
        var resolving = run.Resolve(Root, serially: plan.Operation.Operation == OperationType.Mutation);
        if (!resolving.IsCompletedSuccessfully)
            return Await(plan, run, resolving, deadline);
        using (deadline)
            return new(Complete(plan, run));
    }

    private static async ValueTask<GraphQLResponse> Await(OperationPlan plan, OperationRun run, ValueTask resolving, Deadline deadline)
    {
        using (deadline)
        {
            await resolving.ConfigureAwait(false);
            return Complete(plan, run);
        }
    }

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
        if (plan.IsStatic && run.Errors.Count == 0)
            plan.StaticResponse = writer.Written.ToArray();
        return new GraphQLResponse(writer, outcome, run.Errors) { OperationName = plan.Name, EventId = run.EventId, HasNext = hasNext };
    }

    private static GraphQLResponse Refuse(GraphQLError error, ResponseOutcome outcome = ResponseOutcome.Refused) => Refused([error], outcome);

    private static GraphQLResponse Refuse(List<GraphQLError> errors, string? code = null) => Refused(
        code is null ? errors : errors.ConvertAll(error => new GraphQLError(error.Message, error.Locations, error.Path, ErrorCodes.Extensions(code))),
        ResponseOutcome.Refused);

    internal static GraphQLResponse Refused(IReadOnlyList<GraphQLError> errors, ResponseOutcome outcome)
    {
        var writer = new ResponseWriter();
        writer.Byte((byte)'{');
        ErrorWriter.WriteErrors(writer, errors);
        writer.Byte((byte)'}');
        return new GraphQLResponse(writer, outcome, errors);
    }
}
