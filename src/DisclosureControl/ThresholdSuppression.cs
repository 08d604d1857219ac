namespace Casework.DisclosureControl;

/// <summary>
/// Counts below a threshold are not published, and as many others beside them that none of them follows from the sums, neither for a reader nor
/// for somebody who is the only one counted in a cell and so knows it. Nothing is promised against who compares two tables of different
/// times, or knows almost everybody: for use where professional secrecy holds.
/// </summary>
/// <param name="Threshold">The smallest count that is published, such as 3, 5 or 10; 0 always is.</param>
/// <param name="Width">How much further than this the ends of what a cell may be must lie apart.</param>
/// <param name="AgainstContributors">Whether to count with the knowledge of those who are alone in a cell.</param>
public sealed record ThresholdSuppression(int Threshold, int Width, bool AgainstContributors = true) : IDisclosureControl
{
    /// <param name="threshold">The smallest count that is published.</param>
    public ThresholdSuppression(int threshold) : this(threshold, threshold) { }

    public Guarantee Guarantee => Guarantee.Heuristic;

    public IReadOnlyList<int?> Protect(FrequencyTable table)
    {
        var suppressed = table.Counts.Select(count => count > 0 && count < Threshold).ToArray();
        while (Exposed(table, suppressed) is var (cell, viewer))
        {
            foreach (var beside in Cheapest(table, suppressed, cell, viewer))
                suppressed[beside] = true;
        }

        return [.. table.Counts.Select((count, cell) => suppressed[cell] ? (int?)null : count)];
    }

    /// <returns>A cell whose count somebody can tell too closely, and the cell that this somebody knows; null when there is none.</returns>
    private (int Cell, int? Viewer)? Exposed(FrequencyTable table, bool[] suppressed)
    {
        var cells = Enumerable.Range(0, suppressed.Length).Where(cell => suppressed[cell]).ToList();
        IEnumerable<int?> viewers = AgainstContributors ? [null, .. cells.Where(cell => table.Counts[cell] == 1)] : [null];
        foreach (var viewer in viewers)
        {
            var attack = new TableAttack(table.Shape, [.. table.Counts.Select((count, cell) => suppressed[cell] && cell != viewer ? CountRange.Anything : CountRange.Exactly(count))]);
            foreach (var cell in cells.Where(cell => cell != viewer && !IsOwn(table, cell, viewer) && !attack.Of(cell).IsWiderThan(Width)))
                return (cell, viewer);
        }

        return null;
    }

    // Who is alone in a cell is alone in the sums that have nobody else, too: they are about nobody but the viewer.
    private static bool IsOwn(FrequencyTable table, int cell, int? viewer) =>
        viewer is { } own && table.Counts[cell] == 1 && (table.Shape.IsWithin(cell, own) || table.Shape.IsWithin(own, cell));

    /// <summary>
    /// The corners of a box in the table: what is added to the cell is taken from its neighbours and added to theirs, and all sums stay. So none of the
    /// corners can be told apart from what it would be then.
    /// </summary>
    /// <returns>Those of the box that hides the fewest people more. The box of a cell and all its sums always is one: everything in it may grow without an end.</returns>
    private List<int> Cheapest(FrequencyTable table, bool[] suppressed, int cell, int? viewer) =>
        Boxes(table.Shape, cell)
            .Where(box => box.All(corner => table.Counts[corner.Cell] > 0 && corner.Cell != viewer) && Range(table, box).IsWiderThan(Width))
            .Select(box => box.ConvertAll(corner => corner.Cell))
            .MinBy(box => box.Where(corner => !suppressed[corner]).Sum(corner => table.Counts[corner]))!;

    private static IEnumerable<List<(int Cell, int Sign)>> Boxes(TableShape shape, int cell)
    {
        IEnumerable<List<(int Cell, int Sign)>> boxes = [[(cell, 1)]];
        for (var dimension = 0; dimension < shape.Categories.Count; dimension++)
        {
            var (along, own) = (dimension, shape.Place(cell, dimension));
            var others = Enumerable.Range(0, shape.Categories[along] + 1).Where(place => place != own).ToList();
            boxes =
            [
                .. from box in boxes
                   from place in others
                   // A sum moves as its parts do; one category moves against another.
                   select (List<(int, int)>)[.. box, .. box.Select(corner => (shape.Moved(corner.Cell, along, place), place == 0 || own == 0 ? corner.Sign : -corner.Sign))],
            ];
        }

        return boxes;
    }

    // By how much the cell may be less, and more, than it is.
    private static CountRange Range(FrequencyTable table, List<(int Cell, int Sign)> box)
    {
        var falling = box.Where(corner => corner.Sign < 0).Select(corner => table.Counts[corner.Cell]).ToList();
        return new(-box.Where(corner => corner.Sign > 0).Min(corner => table.Counts[corner.Cell]), falling.Count == 0 ? null : falling.Min());
    }
}
