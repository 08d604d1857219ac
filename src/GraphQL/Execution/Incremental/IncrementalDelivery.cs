using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Casework.GraphQL.Cost;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.Telemetry;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>Answers an operation in parts: the first response at once, deferred and streamed parts as they are done.</summary>
/// <seealso href="https://github.com/graphql/graphql-spec/pull/1110"/>
internal sealed class IncrementalDelivery
{
    private readonly OperationPlan _plan;
    private readonly ExecutionOptions _options;
    private readonly StreamLifetime _lifetime;
    private readonly PartRunner _runner;
    private readonly DeliveryGraph _graph;
    private readonly Channel<Action<Payload>> _done = Channel.CreateUnbounded<Action<Payload>>(new() { SingleReader = true });
    private readonly OperationTelemetry _telemetry;
    private readonly OperationSpan _span;
    private readonly List<GraphQLError> _errors = [];
    private int _enumerated;

    private IncrementalDelivery(
        OperationPlan plan,
        VariableValues variables,
        RequestFeatures features,
        ExecutionOptions options,
        StreamLifetime lifetime,
        OperationTelemetry telemetry,
        OperationSpan span)
    {
        _plan = plan;
        _options = options;
        _lifetime = lifetime;
        _runner = new PartRunner(plan, variables, features, options, lifetime);
        _graph = new DeliveryGraph(options.MaxPendingParts);
        _telemetry = telemetry;
        _span = span;
    }

    /// <returns>A single response when nothing turned out to be left for later.</returns>
    public static async ValueTask<ResponseStream> Start(
        OperationPlan plan,
        VariableValues variables,
        OperationCost cost,
        object? costReport,
        RequestFeatures features,
        ExecutionOptions options,
        OperationTelemetry telemetry,
        CancellationToken client)
    {
        var span = OperationSpan.Begin(plan, cost.Total);
        var lifetime = new StreamLifetime(client);
        var delivery = new IncrementalDelivery(plan, variables, features, options, lifetime, telemetry, span);
        var first = await delivery.First(costReport);
        if (first.HasNext)
            return new ResponseStream(delivery.Responses(first, client), isSubscription: false);
        await delivery._runner.Close();
        lifetime.Dispose();
        return new ResponseStream(telemetry.End(span, first));
    }

    private async ValueTask<GraphQLResponse> First(object? costReport)
    {
        using var deadline = _runner.NewDeadline();
        var run = _runner.NewRun(deadline.Token);
        run.TellCost(costReport);
        await run.Resolve(SchemaExecutor.Root, serially: _plan.Operation.Operation == OperationType.Mutation);
        await _runner.Keep(run);
        return await run.Release(SchemaExecutor.Complete(_plan, run, new IncrementalWork(), Announce));
    }

    private bool Announce(ResponseWriter writer, IncrementalWork work)
    {
        var payload = new Payload();
        _graph.Begin(work, payload);
        if (!_graph.IsPending)
            return false;
        writer.Byte((byte)',');
        Payload.WritePending(writer, payload.Pending);
        writer.Raw(",\"hasNext\":true"u8);
        return true;
    }

    private async IAsyncEnumerable<GraphQLResponse> Responses(GraphQLResponse first, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) == 1)
            throw new InvalidOperationException("The responses to an operation are enumerated once.");

        using var lifetime = _lifetime;
        using var leaving = cancel.UnsafeRegister(static lifetime => ((StreamLifetime)lifetime!).End(), lifetime);
        try
        {
            StartParts();
            _errors.AddRange(first.Errors);
            yield return first;
            while (_graph.IsPending && !lifetime.HasEnded)
            {
                if (await Next() is not { } response)
                    continue;
                _errors.AddRange(response.Errors);
                yield return response;
            }
        }
        finally
        {
            lifetime.End();
            await _runner.Close();
            _telemetry.End(_span, _errors);
        }
    }

    /// <returns>Null when what was done brings nothing for the client, or the client is gone.</returns>
    private async ValueTask<GraphQLResponse?> Next()
    {
        try
        {
            await _done.Reader.WaitToReadAsync(_lifetime.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        if (_lifetime.HasEnded)
            return null;
        var payload = new Payload();
        while (_done.Reader.TryRead(out var done))
            done(payload);
        StartParts();
        return payload.IsEmpty ? null : payload.ToResponse(_plan.Name, _graph.IsPending);
    }

    /// <summary>Starts what may be run now, away from who waits for the responses; parts of the same kind together.</summary>
    private void StartParts()
    {
        if (_graph.HasSurplus)
            _done.Writer.TryWrite(_graph.RefuseSurplus);
        var (parts, streams) = _graph.TakeStartable();
        foreach (var alike in parts.GroupBy(part => part.Plan.Object))
            _ = Task.Run(() => Run(alike.Key, [.. alike]));
        foreach (var stream in streams)
            _ = Task.Run(() => Run(stream));
    }

    private async Task Run(PlanObject plan, List<DeferredPart> parts)
    {
        Activity.Current = _span.Activity ?? Activity.Current;
        try
        {
            await _runner.Run(plan, parts);
        }
        catch (Exception failure)
        {
            foreach (var part in parts.Where(part => part.Result is null))
                part.Result = new PartResult(null, [Unexpected(failure, part.Path)], new IncrementalWork(), null);
        }

        _done.Writer.TryWrite(payload => parts.ForEach(part => _graph.Finish(part, payload)));
    }

    private async Task Run(ItemStream stream)
    {
        Activity.Current = _span.Activity ?? Activity.Current;
        try
        {
            var (result, hasItems, isEnd, failure) = await _runner.Run(stream);
            if (isEnd)
                await _runner.Close(stream.Rest);
            _done.Writer.TryWrite(payload => _graph.Finish(stream, result, hasItems, isEnd, failure, payload));
        }
        catch (Exception failure)
        {
            var error = Unexpected(failure, stream.Path);
            await _runner.Close(stream.Rest);
            _done.Writer.TryWrite(payload => _graph.Complete(stream, [error], payload));
        }
    }

    private GraphQLError Unexpected(Exception failure, object[] path)
    {
        var correlationId = Guid.CreateVersion7().ToString("N");
        ExecutionLog.ExecutionFailed(_options.Logger, failure, correlationId);
        var extensions = ErrorCodes.Extensions(ErrorCodes.Internal);
        extensions["correlationId"] = correlationId;
        return new GraphQLError("Unexpected Execution Error", path: path, extensions: extensions);
    }
}
