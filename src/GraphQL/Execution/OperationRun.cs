using System.Collections;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Telemetry;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>
/// One execution of a plan. First every stored field is resolved, each at one go for all objects it is asked of, branches
/// side by side; then <see cref="ResultWriter"/> takes the stored values in the same order.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets"/>
internal sealed partial class OperationRun(
    OperationPlan plan, VariableValues variables, RequestFeatures features, ExecutionOptions options, CancellationToken client, CancellationToken cancel)
{
    private readonly object?[][] _stored = plan.Slots == 0 ? [] : new object?[plan.Slots][];
    private readonly int[] _taken = plan.Slots == 0 ? [] : new int[plan.Slots];
    private List<GraphQLError>? _errors;
    private Dictionary<string, object?>? _extensions;
    private Exception? _lastUnexpected;
    private string _lastCorrelation = string.Empty;

    public RequestFeatures Features { get; } = features;
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>What <see cref="GraphQLRequest.LastEventId"/> said, for a subscription.</summary>
    public string? LastEventId { get; init; }

    /// <summary>The subscription event the run answers, where its source names events.</summary>
    public string? EventId { get; init; }

    public IReadOnlyList<GraphQLError> Errors => _errors ?? [];
    public IReadOnlyDictionary<string, object?>? Extensions => _extensions;

    /// <summary>Resolves all stored fields below the root, one after the other if asked to.</summary>
    public ValueTask Resolve(object root, bool serially)
    {
        if (!plan.Root.HasStored)
            return default;
        object[] parents = [root];
        return serially ? ResolveSerially(parents) : ResolveFields(plan.Root, parents);
    }

    /// <summary>Resolves all stored fields below a subscription's root field, whose value the event is.</summary>
    public ValueTask ResolveEvent(object? @event)
    {
        var field = plan.Root.Fields[0];
        object?[] values = [@event];
        _stored[field.Slot] = values;
        return field.Selection is { HasStored: true } selection ? Descend(selection, field.NullableType, values) : default;
    }

    public object? TakeStored(PlanField field) => _stored[field.Slot][_taken[field.Slot]++];

    public void SetExtension(string key, object? value)
    {
        lock (this)
            (_extensions ??= [])[key] = value;
    }

    /// <param name="report">Null when nobody asked.</param>
    public void TellCost(object? report)
    {
        if (report is not null)
            SetExtension("cost", report);
    }

    public void Report(GraphQLError error) => (_errors ??= []).Add(error);

    public void Report(Exception failure, PlanField field, object[] path)
    {
        var (message, extensions) = failure switch
        {
            GraphQLException known => (known.Message, WithCode(known)),
            AccessDeniedException => (failure.Message, ErrorCodes.Extensions(ErrorCodes.Forbidden)),
            DeadlineException => (failure.Message, ErrorCodes.Extensions(ErrorCodes.Timeout)),
            OperationCanceledException when client.IsCancellationRequested => ("The request was cancelled.", ErrorCodes.Extensions(ErrorCodes.Cancelled)),
            OperationCanceledException when Cancel.IsCancellationRequested => (DeadlineException.Instance.Message, ErrorCodes.Extensions(ErrorCodes.Timeout)),
            _ when options.Explain(failure, Features) is { } known => (known.Message, Explained(failure, known, field)),
            _ => ("Unexpected Execution Error", Masked(failure, field)),
        };
        Report(new GraphQLError(message, failure is GraphQLException { At: { } at } ? [at] : field.Locations, path, extensions));
    }

    private static Dictionary<string, object?> WithCode(GraphQLException known)
    {
        var extensions = ErrorCodes.Extensions(known.Code);
        foreach (var (key, value) in known.Extensions ?? new Dictionary<string, object?>())
            extensions.TryAdd(key, value);
        return extensions;
    }

    private Dictionary<string, object?> Explained(Exception failure, GraphQLException known, PlanField field)
    {
        if (!ReferenceEquals(failure, _lastUnexpected))
        {
            _lastUnexpected = failure;
            ExecutionLog.ResolverHindered(options.Logger, failure, field.Coordinate, known.Code);
        }

        return WithCode(known);
    }

    private Dictionary<string, object?> Masked(Exception failure, PlanField field)
    {
        var extensions = ErrorCodes.Extensions(ErrorCodes.Internal);
        extensions["correlationId"] = Unexpected(failure, field);
        return extensions;
    }

    /// <summary>Logs a failure once, however many objects of a batch it hit.</summary>
    private string Unexpected(Exception failure, PlanField field)
    {
        if (!ReferenceEquals(failure, _lastUnexpected))
        {
            _lastUnexpected = failure;
            _lastCorrelation = Guid.CreateVersion7().ToString("N");
            ExecutionLog.ResolverFailed(options.Logger, failure, field.Coordinate, _lastCorrelation);
        }

        return _lastCorrelation;
    }

    /// <summary>Once the response is to have no data, no further field is run.</summary>
    private async ValueTask ResolveSerially(object[] parents)
    {
        var isNull = false;
        foreach (var field in plan.Root.StoredFields)
        {
            if (isNull)
            {
                _stored[field.Slot] = [null];
                continue;
            }

            await ResolveField(field, parents);
            isNull = field.IsNonNull && _stored[field.Slot][0] is null or FieldFailure;
        }
    }

    private ValueTask ResolveFields(PlanObject fields, IReadOnlyList<object> parents)
    {
        var pending = default(Pending);
        foreach (var field in fields.StoredFields)
            pending.Add(ResolveField(field, parents));
        return pending.All();
    }

    private ValueTask ResolveField(PlanField field, IReadOnlyList<object> parents) =>
        OperationTracing.IsHeard && field.Bound.Method is not null ? Traced(field, parents) : Resolve(field, parents);

    private ValueTask Traced(PlanField field, IReadOnlyList<object> parents) =>
        OperationTracing.Follow(field, parents.Count, () => Resolve(field, parents));

    private ValueTask Resolve(PlanField field, IReadOnlyList<object> parents)
    {
        var values = new object?[parents.Count];
        _stored[field.Slot] = values;
        if (field.IsGuarded && Decide(field) is var decision && decision != AccessDecision.Allow)
        {
            Array.Fill(values, decision == AccessDecision.Hide ? null : new FieldFailure(Denial(field)));
            return default;
        }

        if (field.Bound.Method is not { } method)
        {
            Read(field, parents, values);
            return Descend(field, values);
        }

        object?[] arguments;
        try
        {
            if (Cancel.IsCancellationRequested)
                throw Stopped();
            arguments = field.Arguments.Coerce(variables);
        }
        catch (Exception failure)
        {
            Array.Fill(values, new FieldFailure(failure));
            return default;
        }

        foreach (var naming in field.Bound.Naming)
            Account?.Name(arguments[naming]);
        var context = new ResolverContext(this, field);
        if (method.IsBatch)
            return ResolveBatch(field, parents, values, arguments, context);

        ResolverResult[]? awaited = null;
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                var call = method.Call(parents[i], arguments, context);
                if (call.Pending is null)
                    values[i] = call.Value;
                else
                    (awaited ??= new ResolverResult[values.Length])[i] = call;
            }
            catch (Exception failure)
            {
                values[i] = new FieldFailure(failure);
            }
        }

        return awaited is null ? Descend(field, values) : Await(field, values, awaited);
    }

    private async ValueTask Await(PlanField field, object?[] values, ResolverResult[] awaited)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (awaited[i].Pending is not { } task)
                continue;
            try
            {
                await task.WaitAsync(Cancel).ConfigureAwait(false);
                values[i] = awaited[i].Value;
            }
            catch (Exception failure)
            {
                values[i] = Failed(task, failure, field);
            }
        }

        await Descend(field, values).ConfigureAwait(false);
    }

    private ValueTask ResolveBatch(
        PlanField field, IReadOnlyList<object> parents, object?[] values, object?[] arguments, ResolverContext context)
    {
        try
        {
            var call = field.Bound.Method!.Call(parents, arguments, context);
            if (call.Pending is { } task)
                return AwaitBatch(field, values, call, task);
            Spread(field, call.Value, values);
        }
        catch (Exception failure)
        {
            Array.Fill(values, new FieldFailure(failure));
        }

        return Descend(field, values);
    }

    private async ValueTask AwaitBatch(PlanField field, object?[] values, ResolverResult call, Task task)
    {
        try
        {
            await task.WaitAsync(Cancel).ConfigureAwait(false);
            Spread(field, call.Value, values);
        }
        catch (Exception failure)
        {
            Array.Fill(values, Failed(task, failure, field));
        }

        await Descend(field, values).ConfigureAwait(false);
    }

    /// <summary>A call that is still going on when the run is stopped goes on alone.</summary>
    private FieldFailure Failed(Task call, Exception failure, PlanField field)
    {
        if (call.IsCompleted)
            return new FieldFailure(failure);
        Abandoned.Observe(call, options.Logger, field.Coordinate);
        return new FieldFailure(Stopped());
    }

    private Exception Stopped() => client.IsCancellationRequested ? new OperationCanceledException(client) : DeadlineException.Instance;

    private static void Spread(PlanField field, object? results, object?[] values)
    {
        var count = 0;
        foreach (var result in (IEnumerable?)results ?? Array.Empty<object>())
        {
            if (count < values.Length)
                values[count] = result;
            count++;
        }

        if (count != values.Length)
            throw new InvalidOperationException($"{field.Bound.Method!.Name} returned {count} results for {values.Length} parents.");
    }

    private static void Read(PlanField field, IReadOnlyList<object> parents, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = field.Bound.Property!.Read(parents[i]);
            }
            catch (Exception failure)
            {
                values[i] = new FieldFailure(failure);
            }
        }
    }

    /// <summary>Resolves the stored fields of all the objects in the values, grouped by their type.</summary>
    private ValueTask Descend(PlanField field, object?[] values)
    {
        if (field.IsItemised)
            return TakeItems(field, values);
        return field.Selection is { HasStored: true } selection ? Descend(selection, field.NullableType, values) : default;
    }

    private ValueTask Descend(PlanSelection selection, SchemaType type, object?[] values)
    {
        var objects = new List<object>?[selection.Objects.Length];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = Gather(values[i], type, selection, objects);
            }
            catch (Exception failure)
            {
                values[i] = new FieldFailure(failure);
            }
        }

        var pending = default(Pending);
        foreach (var plan in selection.Objects)
        {
            if (plan.HasStored && objects[plan.Ordinal] is { } parents)
                pending.Add(ResolveFields(plan, parents));
        }

        return pending.All();
    }

    /// <summary>Lists are copied: they must not change between resolving and writing.</summary>
    private static object? Gather(object? value, SchemaType type, PlanSelection selection, List<object>?[] objects)
    {
        if (value is null or FieldFailure)
            return value;
        if (type is ListType list)
        {
            var items = ((IEnumerable)value).Cast<object?>().ToArray();
            var nullableItem = list.ItemType.Nullable;
            for (var i = 0; i < items.Length; i++)
                items[i] = Gather(items[i], nullableItem, selection, objects);
            return items;
        }

        // A value of no possible type fails when it is written, where its path is known.
        if (selection.TryFor(value) is { } plan)
            (objects[plan.Ordinal] ??= []).Add(value);
        return value;
    }
}
