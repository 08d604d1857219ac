namespace Casework.GraphQL.Execution.Incremental;

/// <summary>The items of a streamed list that are still to come: known already, or read one by one.</summary>
internal sealed class StreamRest(object?[] known, AsyncReader? reader)
{
    private const int MostAtOnce = 100;

    /// <summary>Reads what is there without waiting, but at least one item.</summary>
    /// <param name="lifetime">Given to the source when it is opened.</param>
    /// <param name="wait">Ends the wait for the first of them.</param>
    /// <returns>The items, and whether there are no more.</returns>
    public async ValueTask<(object?[] Items, bool IsEnd)> Read(CancellationToken lifetime, CancellationToken wait)
    {
        if (reader is null)
            return (known, true);
        if (!await reader.Next(lifetime, wait))
            return ([], true);

        var items = new List<object?> { reader.Current.Value };
        while (items.Count < MostAtOnce)
        {
            if (reader.TryNext(lifetime) is not { } any)
                return ([.. items], false);
            if (!any)
                return ([.. items], true);
            items.Add(reader.Current.Value);
        }

        return ([.. items], false);
    }

    public ValueTask Close(Action<Exception> failed) => reader?.Close(failed) ?? default;
}
