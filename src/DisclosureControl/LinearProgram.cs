namespace Casework.DisclosureControl;

/// <summary>
/// The largest and the smallest value that a variable can have while equations hold and no variable is below 0: the simplex method in
/// fractions, so that the answer is exact, with Bland's rule, so that it ends.
/// </summary>
internal sealed class LinearProgram
{
    // A row for each equation: its coefficients, then what they come to. The basic variable of a row is in no other and stands there with 1.
    private readonly List<Fraction[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly int _variables;

    /// <param name="equations">For each the variables with their coefficients, and what they come to.</param>
    /// <exception cref="InvalidOperationException">They contradict each other.</exception>
    public LinearProgram(int variables, IEnumerable<(IReadOnlyList<(int Variable, int Coefficient)> Left, int Right)> equations)
    {
        _variables = variables;
        foreach (var (left, right) in equations)
        {
            var row = new Fraction[variables + 1];
            var sign = right < 0 ? -1 : 1;
            foreach (var (variable, coefficient) in left)
                row[variable] += sign * coefficient;
            row[variables] = sign * right;
            _rows.Add(row);
            // Of a variable of its own at first, numbered beyond all others, which has to become 0.
            _basic.Add(variables + _rows.Count);
        }

        FindAnySolution();
    }

    /// <returns>Null when there is no end.</returns>
    public Fraction? Largest(int variable) => Go(column => Gain(variable, column)) ? Value(variable) : null;

    public Fraction Smallest(int variable)
    {
        Go(column => 0 - Gain(variable, column));
        return Value(variable);
    }

    // What one unit more of a column's variable adds to the variable.
    private Fraction Gain(int variable, int column)
    {
        var row = _basic.IndexOf(variable);
        return (column == variable ? 1 : 0) - (row < 0 ? 0 : _rows[row][column]);
    }

    private Fraction Value(int variable) => _basic.IndexOf(variable) is var row && row < 0 ? 0 : _rows[row][_variables];

    private void FindAnySolution()
    {
        Go(column => _rows.Where((_, row) => _basic[row] > _variables).Aggregate((Fraction)0, (sum, row) => sum + row[column]));
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_basic[row] < _variables)
                continue;
            if (_rows[row][_variables].Sign != 0)
                throw new InvalidOperationException("The equations contradict each other.");
            if (Array.FindIndex(_rows[row], 0, _variables, coefficient => coefficient.Sign != 0) is var column and >= 0)
            {
                Pivot(row, column);
                continue;
            }

            // It follows from the others.
            _rows.RemoveAt(row);
            _basic.RemoveAt(row);
        }
    }

    /// <returns>Whether there is an end to what can be gained.</returns>
    private bool Go(Func<int, Fraction> gain)
    {
        while (true)
        {
            var column = 0;
            while (column < _variables && (_basic.Contains(column) || gain(column).Sign <= 0))
                column++;
            if (column == _variables)
                return true;
            var row = Tightest(column);
            if (row < 0)
                return false;
            Pivot(row, column);
        }
    }

    // The row whose basic variable is the first to become 0 as the column's grows; of several, that of the first variable.
    private int Tightest(int column)
    {
        var tightest = -1;
        Fraction least = 0;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][column].Sign <= 0)
                continue;
            var most = _rows[row][_variables] / _rows[row][column];
            if (tightest < 0 || most < least || (most == least && _basic[row] < _basic[tightest]))
                (tightest, least) = (row, most);
        }

        return tightest;
    }

    private void Pivot(int row, int column)
    {
        var (pivot, by) = (_rows[row], _rows[row][column]);
        for (var i = 0; i < pivot.Length; i++)
            pivot[i] /= by;
        foreach (var other in _rows)
        {
            var times = other[column];
            if (other == pivot || times.Sign == 0)
                continue;
            for (var i = 0; i < other.Length; i++)
            {
                if (pivot[i].Sign != 0)
                    other[i] -= times * pivot[i];
            }
        }

        _basic[row] = column;
    }
}
