namespace Casework.GraphQL.Execution;

/// <summary>Completes leaf values and lists of them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal abstract class ValueWriter
{
    public abstract Written WriteBoxed(ResultWriter result, object? value);

    /// <summary>What writes the items; null when the values are no lists.</summary>
    public virtual ValueWriter? Items => null;
}

internal abstract class ValueWriter<T> : ValueWriter
{
    /// <summary>May throw before it has written anything.</summary>
    public abstract Written Write(ResultWriter result, T value);

    public sealed override Written WriteBoxed(ResultWriter result, object? value) =>
        value is null ? Written.Null : Write(result, (T)value);
}

internal sealed class ScalarValueWriter<T>(LeafWriter<T> leaf) : ValueWriter<T> where T : notnull
{
    public override Written Write(ResultWriter result, T value)
    {
        if (value is null)
            return Written.Null;
        leaf.Write(result.Response, value);
        return Written.Value;
    }
}

internal sealed class NullableValueWriter<T>(LeafWriter<T> leaf) : ValueWriter<T?> where T : struct
{
    public override Written Write(ResultWriter result, T? value)
    {
        if (value is not { } given)
            return Written.Null;
        leaf.Write(result.Response, given);
        return Written.Value;
    }
}

internal sealed class ListValueWriter<TList, TItem>(ValueWriter<TItem> items, bool itemsNonNull) : ValueWriter<TList> where TList : IEnumerable<TItem>
{
    public override ValueWriter Items => items;

    public override Written Write(ResultWriter result, TList value)
    {
        if (value is null)
            return Written.Null;

        var response = result.Response;
        response.Byte((byte)'[');
        result.Enter(0);
        var written = value is IReadOnlyList<TItem> list ? WriteList(result, list) : WriteSequence(result, value);
        result.Leave();
        response.Close((byte)']');
        return written;
    }

    private Written WriteList(ResultWriter result, IReadOnlyList<TItem> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            result.At(i);
            if (WriteItem(result, list[i]) == Written.Failed)
                return Written.Failed;
        }

        return Written.Value;
    }

    private Written WriteSequence(ResultWriter result, TList sequence)
    {
        var index = 0;
        foreach (var item in sequence)
        {
            result.At(index++);
            if (WriteItem(result, item) == Written.Failed)
                return Written.Failed;
        }

        return Written.Value;
    }

    private Written WriteItem(ResultWriter result, TItem item)
    {
        var start = result.Response.Position;
        Written written;
        try
        {
            written = items.Write(result, item);
        }
        catch (Exception failure)
        {
            written = result.Fail(failure);
        }

        if (written != Written.Value)
        {
            if (written == Written.Null && itemsNonNull)
                written = result.FailNull();
            if (written == Written.Failed && itemsNonNull)
                return Written.Failed;
            result.Response.Truncate(start);
            result.Response.Null();
        }

        result.Response.Byte((byte)',');
        return Written.Value;
    }
}
