using System.Collections;
using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>Lists that come item by item, and lists that go to the client so.</summary>
internal sealed partial class OperationRun
{
    private Dictionary<PlanField, StreamRest?[]>? _rests;

    /// <summary>What is left of every streamed list.</summary>
    public IEnumerable<StreamRest> Rests => _rests?.Values.SelectMany(rests => rests).OfType<StreamRest>() ?? [];

    /// <summary>The token a field's resolver gets: a list that is streamed outlives the run that began it.</summary>
    public CancellationToken CancelOf(PlanField field) => field is { Stream: not null, Bound.Items: not null } ? client : Cancel;

    /// <summary>What is left of the streamed list that <see cref="TakeStored"/> gave last.</summary>
    public StreamRest? RestOfTaken(PlanField field) => _rests?.GetValueOrDefault(field)?[_taken[field.Slot] - 1];

    /// <summary>Resolves the fields of one part, for all objects it is asked of.</summary>
    public ValueTask ResolvePart(PlanObject part, IReadOnlyList<object> parents) => part.HasStored ? ResolveFields(part, parents) : default;

    /// <summary>Resolves all stored fields below items of a streamed list.</summary>
    public ValueTask ResolveItems(PlanField field, object?[] items) =>
        field.Stream!.Selection is { HasStored: true } selection
            ? Descend(selection, ((ListType)field.NullableType).ItemType.Nullable, items)
            : default;

    private async ValueTask TakeItems(PlanField field, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value is null or FieldFailure)
                continue;
            try
            {
                var (items, left) = field.Bound.Items is { } source
                    ? await TakeItems(field, source.Open(value)).ConfigureAwait(false)
                    : Split((IEnumerable)value, field.Stream!.InitialCount(variables));
                values[i] = items;
                if (left is not null)
                    Keep(field, i, values.Length, left);
            }
            catch (Exception failure)
            {
                values[i] = new FieldFailure(failure);
            }
        }

        if (field.Selection is { HasStored: true } selection)
            await Descend(selection, field.NullableType, values).ConfigureAwait(false);
    }

    private async ValueTask<(object Items, StreamRest? Left)> TakeItems(PlanField field, AsyncReader reader)
    {
        var isKept = false;
        try
        {
            var count = field.Stream?.InitialCount(variables);
            var items = count is null ? reader.NewList() : new List<object?>();
            while (count is null || items.Count < count)
            {
                if (!await reader.Next(CancelOf(field), Cancel).ConfigureAwait(false))
                    return (items, null);
                items.Add(reader.Current.Value);
            }

            isKept = true;
            return (items, new StreamRest([], reader));
        }
        catch (Exception) when (Cancel.IsCancellationRequested)
        {
            throw Stopped();
        }
        finally
        {
            if (!isKept)
                await reader.Close(failure => ExecutionLog.SourceNotClosed(options.Logger, failure, field.Coordinate)).ConfigureAwait(false);
        }
    }

    private static (object Items, StreamRest? Left) Split(IEnumerable list, int count)
    {
        var all = list.Cast<object?>().ToArray();
        return all.Length < count ? (all, null) : (all[..count], new StreamRest(all[count..], reader: null));
    }

    private void Keep(PlanField field, int index, int count, StreamRest rest)
    {
        lock (this)
        {
            _rests ??= [];
            if (!_rests.TryGetValue(field, out var rests))
                _rests[field] = rests = new StreamRest?[count];
            rests[index] = rest;
        }
    }
}
