using System.Globalization;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>
/// What is pending, what waits for what, and which parts are to be run. A group is pending once the group around it is
/// completed, and is completed with the last of its parts; a part of several groups is delivered with the first of them.
/// Used by one thread at a time.
/// </summary>
internal sealed class DeliveryGraph(int maxPending)
{
    private readonly List<DeferredPart> _startableParts = [];
    private readonly List<ItemStream> _startableStreams = [];
    private readonly HashSet<object> _surplus = new(ReferenceEqualityComparer.Instance);
    private int _ids;
    private int _pending;

    public bool IsPending => _pending > 0;

    /// <summary>Takes in what begins in the first response, or in further items of a stream.</summary>
    public void Begin(IncrementalWork work, Payload payload) => Announce(Prune(Open(work, hasPart: false)), work.Streams, payload);

    /// <summary>A deferred part has been run.</summary>
    public void Finish(DeferredPart part, Payload payload)
    {
        if (!part.IsWanted)
        {
            part.Result!.Data?.Dispose();
            return;
        }

        AddExtensions(part.Result!, payload);
        if (part.Result!.Data is not null)
        {
            Open(part.Result.Work, hasPart: true);
            part.Streams.AddRange(part.Result.Work.Streams);
        }

        foreach (var group in part.Groups.Where(group => group.IsOpen))
        {
            if (part.Result.Data is not null)
                group.Waiting--;
            Settle(group, payload);
        }
    }

    /// <summary>Further items of a stream have been completed; the stream goes on unless it ends or failed.</summary>
    public void Finish(ItemStream stream, PartResult result, bool hasItems, bool isEnd, IReadOnlyList<GraphQLError>? failure, Payload payload)
    {
        AddExtensions(result, payload);
        if (hasItems)
            payload.Incremental.Add((stream.Id!, null, result));
        else
            result.Data?.Dispose();
        Begin(result.Work, payload);
        if (failure is not null || isEnd)
            Complete(stream, failure ?? [], payload);
        else
            _startableStreams.Add(stream);
    }

    public void Complete(ItemStream stream, IReadOnlyList<GraphQLError> errors, Payload payload)
    {
        payload.Completed.Add((stream.Id!, errors));
        stream.Id = null;
        _pending--;
    }

    /// <summary>The parts and streams that are to be run now and were not given before.</summary>
    public (List<DeferredPart> Parts, List<ItemStream> Streams) TakeStartable()
    {
        var startable = (_startableParts.FindAll(part => part.IsWanted), (List<ItemStream>)[.. _startableStreams]);
        _startableParts.Clear();
        _startableStreams.Clear();
        return startable;
    }

    /// <summary>Completes what was announced beyond the limit.</summary>
    public void RefuseSurplus(Payload payload)
    {
        foreach (var surplus in _surplus)
        {
            if (surplus is DeliveryGroup { IsPending: true } group)
                Fail(group, [TooMany(group.Path)], payload);
            else if (surplus is ItemStream { Id: not null } stream)
                Complete(stream, [TooMany(stream.Path)], payload);
        }

        _surplus.Clear();
    }

    public bool HasSurplus => _surplus.Count > 0;

    /// <returns>The groups that wait for no other.</returns>
    private List<DeliveryGroup> Open(IncrementalWork work, bool hasPart)
    {
        var outermost = new List<DeliveryGroup>();
        var begun = work.Groups.ToHashSet();
        foreach (var group in work.Groups)
            Open(group);
        foreach (var part in work.Parts)
        {
            foreach (var group in part.Groups.Where(group => group.IsOpen))
            {
                group.Parts.Add(part);
                group.Waiting++;
                if (group.IsPending)
                    Start(part);
            }
        }

        return outermost;

        void Open(DeliveryGroup group)
        {
            if (!begun.Remove(group))
                return;
            if (group.Parent is { } parent)
            {
                Open(parent);
                if (!parent.IsOpen)
                    return;
                parent.Children.Add(group);
            }
            else if (!hasPart)
            {
                outermost.Add(group);
            }

            group.IsOpen = true;
        }
    }

    /// <summary>In place of a group without parts stand the groups that wait for it.</summary>
    private static List<DeliveryGroup> Prune(List<DeliveryGroup> groups)
    {
        var pruned = new List<DeliveryGroup>();
        foreach (var group in groups)
        {
            if (!group.IsEmpty)
            {
                pruned.Add(group);
                continue;
            }

            group.IsOpen = false;
            pruned.AddRange(Prune(group.Children));
        }

        return pruned;
    }

    private void Announce(List<DeliveryGroup> groups, List<ItemStream> streams, Payload payload)
    {
        foreach (var group in groups)
        {
            group.Id = NextId(group);
            payload.Pending.Add((group.Id, group.Path, group.Usage.Label));
        }

        foreach (var stream in streams)
        {
            stream.Id = NextId(stream);
            payload.Pending.Add((stream.Id, stream.Path, stream.Field.Stream!.Label));
            if (!_surplus.Contains(stream))
                _startableStreams.Add(stream);
        }

        foreach (var group in groups.Where(group => !_surplus.Contains(group)))
        {
            group.Parts.ForEach(Start);
            Settle(group, payload);
        }
    }

    private void Start(DeferredPart part)
    {
        if (part.IsStarted)
            return;
        part.IsStarted = true;
        _startableParts.Add(part);
    }

    private string NextId(object announced)
    {
        if (++_pending > maxPending)
            _surplus.Add(announced);
        return _ids++.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Completes a pending group that waits for nothing more, or one of whose parts failed.</summary>
    private void Settle(DeliveryGroup group, Payload payload)
    {
        if (!group.IsPending)
            return;
        if (group.Parts.Find(part => part.Result is { Data: null }) is { } failed)
            Fail(group, failed.Result!.Errors, payload);
        else if (group.Waiting == 0)
            Deliver(group, payload);
    }

    private void Deliver(DeliveryGroup group, Payload payload)
    {
        var streams = new List<ItemStream>();
        foreach (var part in group.Parts.Where(part => !part.IsDelivered))
        {
            part.IsDelivered = true;
            var (id, at) = Nearest(part, group);
            payload.Incremental.Add((id, part.Path.Length == at ? null : part.Path[at..], part.Result!));
            streams.AddRange(part.Streams);
        }

        Close(group, [], payload);
        Announce(Prune(group.Children), streams, payload);
    }

    /// <summary>The pending group nearest to the part, so that the path from it is short.</summary>
    private static (string Id, int Length) Nearest(DeferredPart part, DeliveryGroup group)
    {
        foreach (var other in part.Groups)
        {
            if (other.IsPending && other.Path.Length > group.Path.Length)
                group = other;
        }

        return (group.Id!, group.Path.Length);
    }

    private void Fail(DeliveryGroup group, IReadOnlyList<GraphQLError> errors, Payload payload)
    {
        Close(group, errors, payload);
        Drop(group.Children);
    }

    private void Close(DeliveryGroup group, IReadOnlyList<GraphQLError> errors, Payload payload)
    {
        payload.Completed.Add((group.Id!, errors));
        group.IsOpen = false;
        _pending--;
    }

    private static void Drop(List<DeliveryGroup> groups)
    {
        foreach (var group in groups)
        {
            group.IsOpen = false;
            Drop(group.Children);
        }
    }

    private static void AddExtensions(PartResult result, Payload payload)
    {
        foreach (var (key, value) in result.Extensions ?? new Dictionary<string, object?>())
            payload.Extensions[key] = value;
    }

    private static GraphQLError TooMany(object[] path) =>
        new("Too many parts are pending.", path: path, extensions: ErrorCodes.Extensions(ErrorCodes.TooManyParts));
}
