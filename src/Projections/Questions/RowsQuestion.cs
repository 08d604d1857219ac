using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>Rows without paging, compiled to a statement.</summary>
internal sealed class RowsQuestion<TRow>(ReadModel<TRow> model, string tenant, Filter where, IReadOnlyCollection<string>? select)
{
    private readonly IReadOnlyList<Property> _columns = [.. model.Selected(select)];

    public Dictionary<string, int> Ordinals { get; } =
        model.Selected(select).Select((property, ordinal) => (property.Name, ordinal)).ToDictionary(StringComparer.Ordinal);

    public NpgsqlBatchCommand Rows()
    {
        var sql = new Sql();
        sql.Add("select ").Join(", ", _columns, property => sql.Add(property.Sql)).Add($"\nfrom {model.Table} r");
        foreach (var join in _columns.Select(property => property.Join).OfType<string>().Distinct())
            sql.Add("\n").Add(join);
        sql.Add("\nwhere r.tenant_id = ").Value(NpgsqlDbType.Varchar, tenant).Add("\n  and ");
        FilterSql.Write(sql, model, where);
        sql.Add("\norder by ").Add(model.Key.Sql);
        return sql.Command();
    }
}
