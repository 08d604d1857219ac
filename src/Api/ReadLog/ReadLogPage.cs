using System.Globalization;
using Casework.Api.Schema;

namespace Casework.Api.ReadLog;

/// <summary>A page of the read log, the latest first. It is not counted: nobody's reading is summed up.</summary>
internal sealed record ReadLogPage(IReadOnlyList<ReadLogEntryView> Nodes, bool HasNext, bool HasPrevious)
{
    public IReadOnlyList<ReadLogEdge> Edges => [.. Nodes.Select(entry => new ReadLogEdge(entry))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, () => Nodes is [var first, ..] ? new ReadLogEdge(first).Cursor : null, () => Nodes is [.., var last] ? new ReadLogEdge(last).Cursor : null);

    /// <returns>The entry's number; null when the text is no cursor of this connection.</returns>
    public static long? Place(string cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal sealed record ReadLogEdge(ReadLogEntryView Node)
{
    public string Cursor => Node.Number.ToString(CultureInfo.InvariantCulture);
}
