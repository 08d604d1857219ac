using Casework.Api.Schema;
using Casework.Projections.Questions;

namespace Casework.Api.ReadLog;

/// <summary>A page of the read log, the latest first. It is not counted: nobody's reading is summed up.</summary>
internal sealed record ReadLogPage(IReadOnlyList<ReadLogEntryView> Nodes, bool HasNext, bool HasPrevious, NumberedPlaces Places)
{
    public IReadOnlyList<ReadLogEdge> Edges => [.. Nodes.Select(entry => new ReadLogEdge(entry, Places))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, () => Nodes is [var first, ..] ? new ReadLogEdge(first, Places).Cursor : null, () => Nodes is [.., var last] ? new ReadLogEdge(last, Places).Cursor : null);

    /// <summary>The entries of a municipality by their numbers, as cursors.</summary>
    public static NumberedPlaces PlacesOf(string municipality, Cursors cursors) => new(cursors, municipality, "readLog", "number");
}

internal sealed record ReadLogEdge(ReadLogEntryView Node, NumberedPlaces Places)
{
    public string Cursor => Places.Write(Node.Number);
}
