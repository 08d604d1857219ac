namespace Casework.DisclosureControl;

/// <summary>One row of a <see cref="CellKeyTable"/>: of all distributions with the mean and the variance, the one that says least.</summary>
internal sealed class MaximumEntropy
{
    private const int MostSteps = 200;
    private const double Exact = 1e-12;

    private readonly int _count;
    private readonly double _variance;
    private readonly double _staying;

    // Neighbouring changes that share a probability; at first each has its own.
    private List<List<int>> _groups;

    public MaximumEntropy(int count, int largestChange, int blocked, double variance, double staying)
    {
        (_count, _variance) = (count, variance);
        var changes = Enumerable.Range(-largestChange, (2 * largestChange) + 1).Where(change => count + change is var published && published >= 0 && (published == 0 || published > blocked)).ToList();
        _staying = changes.Contains(0) ? staying : 0;
        _groups = [.. changes.Where(change => change != 0 || _staying == 0).Select(change => new List<int> { change })];
    }

    public Transition[] Solve()
    {
        while (true)
        {
            var probabilities = Probabilities();
            if (Violation(probabilities) is not { } at)
            {
                var all = _groups.Zip(probabilities).SelectMany(group => group.First.Select(change => new Transition(_count + change, group.Second)));
                return [.. (_staying > 0 ? all.Append(new Transition(_count, _staying)) : all).OrderBy(transition => transition.Published)];
            }

            _groups = [.. _groups[..at], [.. _groups[at], .. _groups[at + 1]], .. _groups[(at + 2)..]];
        }
    }

    /// <returns>The first of two neighbours of which the one further from the true count is the likelier.</returns>
    private int? Violation(double[] probabilities)
    {
        for (var i = 0; i + 1 < _groups.Count; i++)
        {
            var (left, right) = (_groups[i][^1], _groups[i + 1][0]);
            // Only real neighbours on the same side: a blocked number between them leaves them free.
            if (right - left == 1 && (right < 0 ? probabilities[i] > probabilities[i + 1] + Exact : left > 0 && probabilities[i + 1] > probabilities[i] + Exact))
                return i;
        }

        return null;
    }

    // By Newton's method on the two exponents, of the change and of its square.
    private double[] Probabilities()
    {
        var first = _groups.ConvertAll(group => group.Average(change => (double)change));
        var second = _groups.ConvertAll(group => group.Average(change => (double)change * change));
        var (slope, curve) = (0.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var weights = _groups.Select((group, i) => Math.Exp((slope * first[i]) + (curve * second[i]))).ToArray();
            var all = weights.Select((weight, i) => weight * _groups[i].Count).Sum();
            var probabilities = weights.Select(weight => weight * (1 - _staying) / all).ToArray();
            double Mean(Func<int, double> of) => probabilities.Select((probability, i) => probability * _groups[i].Count * of(i)).Sum();
            var (mean, square) = (Mean(i => first[i]), Mean(i => second[i]));
            if (Math.Abs(mean) + Math.Abs(square - _variance) < Exact)
                return probabilities;
            double Spread(Func<int, double> one, Func<int, double> other) => Mean(i => one(i) * other(i)) - (Mean(one) * Mean(other) / (1 - _staying));
            var (ofFirst, mixed, ofSecond) = (Spread(i => first[i], i => first[i]), Spread(i => first[i], i => second[i]), Spread(i => second[i], i => second[i]));
            var determinant = (ofFirst * ofSecond) - (mixed * mixed);
            slope += ((-mean * ofSecond) - ((_variance - square) * mixed)) / determinant;
            curve += ((ofFirst * (_variance - square)) + (mixed * mean)) / determinant;
            if (!double.IsFinite(slope) || !double.IsFinite(curve))
                break;
        }

        throw new ArgumentException($"No probabilities for a count of {_count} have the mean 0 and the variance {_variance}.");
    }
}
