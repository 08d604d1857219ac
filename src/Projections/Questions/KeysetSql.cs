namespace Casework.Projections.Questions;

/// <summary>
/// Writes an order and a place in it. A property that may have no value is ordered by (is it absent, value): the same as
/// PostgreSQL's nulls last ascending and first descending, and a row comparison over it is exact and served by an index,
/// because it is decided before it reaches a null.
/// </summary>
internal static class KeysetSql
{
    public static void WriteOrder(Sql sql, IReadOnlyList<OrderTerm> order, bool backward, Func<Property, string> column) =>
        sql.Join(", ", order, term =>
        {
            var direction = term.Descending != backward ? " desc" : "";
            if (term.Property.Nullable)
                sql.Add($"({column(term.Property)} is null){direction}, ");
            sql.Add(column(term.Property)).Add(direction);
        });

    /// <summary>Those after the place in the order; those before it when backward.</summary>
    public static void WriteBeyond(Sql sql, IReadOnlyList<OrderTerm> order, IReadOnlyList<object?> place, bool backward)
    {
        var runs = Runs(order, place, backward);
        if (runs.Count > 1)
        {
            // Implied by what follows; said because an index can start at it.
            WriteRun(sql, runs[0], runs[0].Descending ? " <= " : " >= ");
            sql.Add(" and ");
        }

        WriteRuns(sql, runs);
    }

    /// <summary>Those at the place or on its other side.</summary>
    public static void WriteNotBeyond(Sql sql, IReadOnlyList<OrderTerm> order, IReadOnlyList<object?> place, bool backward)
    {
        var runs = Runs(order, place, backward);
        if (runs.Count == 1)
        {
            WriteRun(sql, runs[0], runs[0].Descending ? " >= " : " <= ");
            return;
        }

        sql.Add("not (");
        WriteRuns(sql, runs);
        sql.Add(")");
    }

    private static void WriteRuns(Sql sql, ReadOnlySpan<Run> runs)
    {
        if (runs.Length > 1)
            sql.Add("(");
        WriteRun(sql, runs[0], runs[0].Descending ? " < " : " > ");
        if (runs.Length == 1)
            return;
        sql.Add(" or ");
        WriteRun(sql, runs[0], " = ");
        sql.Add(" and ");
        WriteRuns(sql, runs[1..]);
        sql.Add(")");
    }

    private static void WriteRuns(Sql sql, List<Run> runs) => WriteRuns(sql, runs.ToArray());

    private static void WriteRun(Sql sql, Run run, string sign)
    {
        // Nothing comes after those without a value: said so that an index finds its way among them.
        if (run is { Descending: false, Parts: [{ Flag: true } absent, { } next, .. var rest] } && sign is " > " or " >= ")
        {
            sql.Add($"({absent.Property.Sql} is null and ");
            WriteRun(sql, new Run(false, [next, .. rest]), sign);
            sql.Add(")");
            return;
        }

        var (open, close) = run.Parts.Count > 1 ? ("(", ")") : ("", "");
        sql.Add(open).Join(", ", run.Parts, part => sql.Add(part.Flag is null ? part.Property.Sql : $"({part.Property.Sql} is null)"));
        sql.Add(close).Add(sign).Add(open).Join(", ", run.Parts, part =>
        {
            if (part.Flag is { } absent)
                sql.Add(absent ? "true" : "false");
            else
                sql.Value(part.Property.Type, part.Value!);
        });
        sql.Add(close);
    }

    private static List<Run> Runs(IReadOnlyList<OrderTerm> order, IReadOnlyList<object?> place, bool backward)
    {
        var runs = new List<Run>();
        for (var i = 0; i < order.Count; i++)
        {
            var (property, descending) = (order[i].Property, order[i].Descending != backward);
            if (runs.Count == 0 || runs[^1].Descending != descending)
                runs.Add(new Run(descending, []));
            if (property.Nullable)
                runs[^1].Parts.Add(new Part(property, place[i] is null, null));
            // Among the rows without a value all are equal.
            if (place[i] is not null)
                runs[^1].Parts.Add(new Part(property, null, place[i]));
        }

        return runs;
    }

    private sealed record Run(bool Descending, List<Part> Parts);

    private readonly record struct Part(Property Property, bool? Flag, object? Value);
}
