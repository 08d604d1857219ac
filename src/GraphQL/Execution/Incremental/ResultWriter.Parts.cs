using Casework.GraphQL.Execution.Incremental;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>Writes parts of a response, and notes which others begin in them.</summary>
internal sealed partial class ResultWriter
{
    /// <summary>Writes from a place inside the response on.</summary>
    public ResultWriter From(object[] path)
    {
        foreach (var step in path)
            Push(step is int index ? new PathStep(null, index) : new PathStep((string)step, 0));
        return this;
    }

    /// <summary>Writes further items of a streamed list as a list, up to one whose failure ends it.</summary>
    /// <returns>Value, or Failed when it was ended.</returns>
    public Written WriteItems(PlanField field, object?[] items, int firstIndex)
    {
        _field = field;
        Response.Byte((byte)'[');
        Enter(firstIndex);
        var written = Written.Value;
        for (var i = 0; i < items.Length && written == Written.Value; i++)
        {
            At(firstIndex + i);
            var start = Response.Position;
            written = WriteStreamedItem(field, items[i], field.Stream!.Selection, written);
            if (written == Written.Failed)
                Response.Truncate(start);
        }

        Leave();
        Response.Close((byte)']');
        return written;
    }

    private Written WriteSplit(PlanObject plan, object parent)
    {
        var path = Path();
        var outer = work!.Enter(plan, path);
        var written = WriteFields(plan, parent);
        if (written == Written.Value)
            work.Keep(plan, parent, path, outer);
        work.Leave(outer);
        return written;
    }

    private Written WriteStreamed(PlanField field, object? value)
    {
        if (value is null)
            return Written.Null;
        var rest = run.RestOfTaken(field);
        var items = (System.Collections.IList)value;
        Response.Byte((byte)'[');
        Enter(0);
        var written = Written.Value;
        for (var i = 0; i < items.Count && (written == Written.Value || field.Selection is { HasStored: true }); i++)
        {
            At(i);
            written = WriteStreamedItem(field, items[i], field.Selection, written);
        }

        if (written == Written.Failed && field.Selection is { HasStored: true })
            _discarding--;
        Leave();
        Response.Close((byte)']');
        if (written == Written.Value && rest is not null)
            work!.Streams.Add(new ItemStream(field, rest, Path(), items.Count));
        return written;
    }

    private Written WriteStreamedItem(PlanField field, object? item, PlanSelection? selection, Written soFar)
    {
        var itemType = ((ListType)field.NullableType).ItemType;
        if (selection is not null)
            return WriteItem(item, itemType.Nullable, itemType.IsNonNull, selection, soFar);

        var start = Response.Position;
        Written written;
        try
        {
            written = field.Bound.Values!.Items!.WriteBoxed(this, item);
        }
        catch (Exception failure)
        {
            written = Fail(failure);
        }

        if (written == Written.Null && itemType.IsNonNull)
            written = FailNull();
        if (written != Written.Value)
        {
            if (written == Written.Failed && itemType.IsNonNull)
                soFar = Written.Failed;
            Response.Truncate(start);
            Response.Null();
        }

        Response.Byte((byte)',');
        return soFar;
    }

    private void Forget() => work?.Forget(Path());
}
