using Casework.GraphQL.Execution.Inputs;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>Runs parts of an operation, each with a deadline of its own.</summary>
internal sealed class PartRunner(
    OperationPlan plan, VariableValues variables, RequestFeatures features, ExecutionOptions options, StreamLifetime lifetime)
{
    private readonly Lock _restsLock = new();
    private readonly List<StreamRest> _rests = [];
    private bool _isClosed;

    public OperationRun NewRun(CancellationToken cancel) => new(plan, variables, features, options, lifetime.Token, cancel);

    public Deadline NewDeadline() => new(options.Timeout, options.Time, lifetime.Token);

    /// <summary>Runs parts of the same plan for several objects at one go.</summary>
    public async Task Run(PlanObject part, List<DeferredPart> parts)
    {
        using var deadline = NewDeadline();
        var run = NewRun(deadline.Token);
        await run.ResolvePart(part, parts.ConvertAll(each => each.Parent));
        await Keep(run);
        foreach (var each in parts)
        {
            var work = new IncrementalWork(each.Scope);
            var before = run.Errors.Count;
            var data = new ResponseWriter();
            var isFailed = new ResultWriter(run, data, work).From(each.Path).WriteObject(part, each.Parent) == Written.Failed;
            if (isFailed)
                data.Dispose();
            each.Result = new PartResult(isFailed ? null : data, [.. run.Errors.Skip(before)], work, run.Extensions);
        }

        if (await run.KeptBack() is { } kept)
            KeepBack(parts, kept);
    }

    /// <summary>Completes the next items of a stream.</summary>
    /// <returns>The items, how many were read, whether they are the last, and what ended the stream before its time.</returns>
    public async Task<(PartResult Result, bool HasItems, bool IsEnd, IReadOnlyList<GraphQLError>? Failure)> Run(ItemStream stream)
    {
        using var deadline = NewDeadline();
        var run = NewRun(deadline.Token);
        var work = new IncrementalWork();
        var data = new ResponseWriter();
        object?[] items;
        bool isEnd;
        try
        {
            (items, isEnd) = await stream.Rest.Read(lifetime.Token, deadline.Token);
        }
        catch (Exception failure)
        {
            run.Report(failure, stream.Field, stream.Path);
            return (new PartResult(data, [], work, null), false, true, run.Errors);
        }

        await run.ResolveItems(stream.Field, items);
        await Keep(run);
        var written = new ResultWriter(run, data, work).From(stream.Path).WriteItems(stream.Field, items, stream.NextIndex);
        stream.NextIndex += items.Length;
        if (await run.KeptBack() is { } kept)
        {
            data.Dispose();
            return (new PartResult(new ResponseWriter(), [], new IncrementalWork(), null), false, true, [OperationRun.ErrorOf(kept, stream.Path)]);
        }

        var hasItems = data.Written.Length > 2;
        if (written == Written.Value)
            return (new PartResult(data, run.Errors, work, run.Extensions), hasItems, isEnd, null);

        // The last error is that of the item which ended the stream.
        var errors = run.Errors;
        return (new PartResult(data, [.. errors.SkipLast(1)], work, run.Extensions), hasItems, true, [errors[^1]]);
    }

    private static void KeepBack(List<DeferredPart> parts, GraphQLException kept)
    {
        foreach (var part in parts)
        {
            part.Result!.Data?.Dispose();
            part.Result = new PartResult(null, [OperationRun.ErrorOf(kept, part.Path)], new IncrementalWork(), null);
        }
    }

    /// <summary>Keeps in mind which lists are open, to close them at the end at the latest.</summary>
    public async ValueTask Keep(OperationRun run)
    {
        foreach (var rest in run.Rests)
        {
            bool isLate;
            lock (_restsLock)
            {
                isLate = _isClosed;
                _rests.Add(rest);
            }

            if (isLate)
                await Close(rest);
        }
    }

    public async ValueTask Close()
    {
        StreamRest[] open;
        lock (_restsLock)
        {
            _isClosed = true;
            open = [.. _rests];
        }

        foreach (var rest in open)
            await Close(rest);
    }

    public ValueTask Close(StreamRest rest) => rest.Close(failure => ExecutionLog.SourceNotClosed(options.Logger, failure, plan.Name ?? "an operation"));
}
