namespace Casework.Api.Releases;

/// <summary>What may be celebrated: from released figures alone, and only what is true even if every figure is at the lower end of its range.</summary>
internal static class Announcements
{
    private const int Least = 50;

    /// <param name="years">Releases of a year's flows.</param>
    public static IReadOnlyList<PaperAnnouncement> Of(IEnumerable<ReleasePaper> years) =>
    [
        .. years.SelectMany(year => year.Figures.Where(figure => figure.Period == year.Period))
            .GroupBy(figure => (figure.Area, figure.Milestone))
            .Select(figures => new PaperAnnouncement(
                figures.Key.Area, figures.Key.Milestone, Round(figures.Sum(figure => figure.Low)), figures.Min(figure => figure.Period)!, figures.Max(figure => figure.Period)!))
            .Where(reached => reached.AtLeast > 0),
    ];

    // 50, 100, 200, 500, 1000 …: what is worth a word.
    private static int Round(int number)
    {
        var found = 0;
        for (var power = 10; power <= number; power *= 10)
        {
            foreach (var round in new[] { power, 2 * power, 5 * power })
            {
                if (round >= Least && round <= number)
                    found = round;
            }
        }

        return found;
    }
}
