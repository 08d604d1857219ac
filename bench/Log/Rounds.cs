namespace Casework.Bench.Log;

/// <summary>Sides take turns, so that what else the machine does hits all of them; the median of each counts.</summary>
internal static class Rounds
{
    public static async Task<IReadOnlyList<Speed>> Take(int rounds, params Func<Task<Speed>>[] sides)
    {
        var taken = sides.Select(_ => new List<Speed>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (i, side) in sides.Index())
                taken[i].Add(await side());
        }

        return taken.ConvertAll(Speed.Median);
    }
}
