namespace Casework.DisclosureControl.Attacks;

/// <summary>A small cell under the cell-key method, published again and again while others in it come and go: each time the change is drawn anew.</summary>
public static class FreshLooks
{
    /// <param name="looks">How often.</param>
    public static Distinction At(CellKeyTable table, int looks, int trials, int seed)
    {
        var random = new Random(seed);
        return Distinction.Play(trials, isIn =>
        {
            var evidence = 0.0;
            for (var look = 0; look < looks; look++)
            {
                var others = random.Next(6, 9);
                var published = table.Of(others + (isIn ? 1 : 0), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
                evidence += Math.Log(table.Probability(others + 1, published)) - Math.Log(table.Probability(others, published));
            }

            return evidence;
        });
    }
}
