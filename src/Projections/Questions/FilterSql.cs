using System.Collections;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>Writes a filter as a condition that is never null, so that it may be negated.</summary>
internal static class FilterSql
{
    public static void Write<TRow>(Sql sql, ReadModel<TRow> model, Filter filter)
    {
        switch (filter)
        {
            case Filter.And { All: var all }:
                WriteList(sql, model, all, " and ");
                break;
            case Filter.Or { Any: var any }:
                WriteList(sql, model, any, " or ");
                break;
            case Filter.Condition(var name, var op, var value):
                WriteCondition(sql, model.Filterable(name), op, value);
                break;
            case Filter.Marked(var name, var mark):
                sql.Add("exists (select from casework.pathway_marks m where m.tenant_id = r.tenant_id and m.pathway_id = ")
                    .Add(model.Filterable(name).Sql).Add(" and m.mark = ").Value(NpgsqlDbType.Bigint, mark).Add(")");
                break;
        }
    }

    private static void WriteList<TRow>(Sql sql, ReadModel<TRow> model, IReadOnlyList<Filter> filters, string separator)
    {
        if (filters.Count == 0)
        {
            sql.Add("true");
            return;
        }

        sql.Add("(").Join(separator, filters, filter => Write(sql, model, filter)).Add(")");
    }

    private static void WriteCondition(Sql sql, Property property, Operator op, object? value)
    {
        switch (op)
        {
            case Operator.Eq:
                WriteEqual(sql, property, value);
                break;
            case Operator.Neq:
                WriteNotEqual(sql, property, value);
                break;
            case Operator.In:
                WriteIn(sql, property, value);
                break;
            case Operator.Nin:
                Not(sql, () => WriteIn(sql, property, value));
                break;
            case Operator.Gt or Operator.Gte or Operator.Lt or Operator.Lte:
                WriteComparison(sql, property, Sign(op), value);
                break;
            case Operator.Ngt or Operator.Ngte or Operator.Nlt or Operator.Nlte:
                Not(sql, () => WriteComparison(sql, property, Sign(op), value));
                break;
            case Operator.Contains or Operator.StartsWith or Operator.EndsWith:
                WriteLike(sql, property, op, value);
                break;
            case Operator.NContains or Operator.NStartsWith or Operator.NEndsWith:
                Not(sql, () => WriteLike(sql, property, op, value));
                break;
            default:
                throw new FilterValueException(property.Name, $"there is no operator {op}");
        }
    }

    // Unknown (no value in the row) counts as not matching, so its negation matches.
    private static void Not(Sql sql, Action condition)
    {
        sql.Add("(");
        condition();
        sql.Add(") is not true");
    }

    private static void WriteEqual(Sql sql, Property property, object? value)
    {
        sql.Add(property.Sql);
        if (value is null)
            sql.Add(" is null");
        else
            sql.Add(" = ").Value(property.Type, property.Parameter(value));
    }

    private static void WriteNotEqual(Sql sql, Property property, object? value)
    {
        sql.Add(property.Sql);
        if (value is null)
            sql.Add(" is not null");
        else
            sql.Add(property.Nullable ? " is distinct from " : " <> ").Value(property.Type, property.Parameter(value));
    }

    private static void WriteIn(Sql sql, Property property, object? value)
    {
        if (value is string || value is not IEnumerable list)
            throw new FilterValueException(property.Name, "a list of values is needed");
        var values = list.Cast<object?>().ToList();
        var present = values.OfType<object>().Select(property.Parameter).ToArray();
        var orNull = present.Length < values.Count && property.Nullable;
        sql.Add(orNull ? "(" : "").Add(property.Sql).Add(" = any(").Value(NpgsqlDbType.Array | property.Type, present).Add(")");
        if (orNull)
            sql.Add(" or ").Add(property.Sql).Add(" is null)");
    }

    private static void WriteComparison(Sql sql, Property property, string sign, object? value)
    {
        if (value is null)
        {
            sql.Add("false");
            return;
        }

        if (!property.Nullable)
        {
            sql.Add(property.Sql).Add(sign).Value(property.Type, property.Parameter(value));
            return;
        }

        // As the order is written, so that its index serves the filter too.
        sql.Add($"(({property.Sql} is null) < true and (({property.Sql} is null), {property.Sql}){sign}(false, ").Value(property.Type, property.Parameter(value)).Add("))");
    }

    private static string Sign(Operator op) => op switch
    {
        Operator.Gt or Operator.Ngt => " > ",
        Operator.Gte or Operator.Ngte => " >= ",
        Operator.Lt or Operator.Nlt => " < ",
        _ => " <= ",
    };

    private static void WriteLike(Sql sql, Property property, Operator op, object? value)
    {
        if (property.Type != NpgsqlDbType.Text)
            throw new FilterValueException(property.Name, $"{op} is for texts");
        if (value is null)
        {
            sql.Add("false");
            return;
        }

        var plain = (string)property.Parameter(value);
        if (op is Operator.StartsWith or Operator.NStartsWith && property.Folded is { } folded)
            WriteBeginning(sql, folded, plain);
        else if (property.Folded is { } searched)
            FoldOnce(sql.Add(searched).Add(" like "), Pattern(plain, op));
        else
            sql.Add(property.Sql).Add(" ilike ").Value(NpgsqlDbType.Text, Pattern(plain, op));
    }

    // Row-level security lets an index serve comparisons, which tell nobody of other tenants' rows, but no patterns. The highest
    // character there is ends whatever begins so.
    private static void WriteBeginning(Sql sql, string column, string text)
    {
        Fold(sql.Add("(").Add(column).Add(" >= "), text);
        Fold(sql.Add(" and ").Add(column).Add(" < "), text);
        sql.Add(" || chr(1114111))");
    }

    // In lower case as the columns are: 010_orders_of_the_worklist.sql.
    private static void Fold(Sql sql, string text) =>
        sql.Add("lower(").Value(NpgsqlDbType.Text, text).Add(" collate \"de-x-icu\") collate \"C\"");

    // A plan that is kept folds a parameter again for each row, which takes longer than to compare it.
    private static void FoldOnce(Sql sql, string text)
    {
        Fold(sql.Add("(select "), text);
        sql.Add(")");
    }

    private static string Pattern(string text, Operator op)
    {
        var escaped = text
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal);
        return op switch
        {
            Operator.StartsWith or Operator.NStartsWith => $"{escaped}%",
            Operator.EndsWith or Operator.NEndsWith => $"%{escaped}",
            _ => $"%{escaped}%",
        };
    }
}
