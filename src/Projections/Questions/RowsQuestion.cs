using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>Rows without paging, compiled to a statement.</summary>
internal sealed class RowsQuestion<TRow>(ReadModel<TRow> model, string tenant, Filter where, IReadOnlyCollection<string>? select)
{
    private readonly PageShape _shape = model.Shape(select, order: null);

    public int[] Ordinals => _shape.Ordinals;

    public NpgsqlBatchCommand Rows()
    {
        var sql = new Sql();
        sql.Add("select ").Join(", ", _shape.Columns, property => sql.Add(property.Sql)).Add($"\nfrom {model.Table} r");
        foreach (var join in _shape.Joins)
            sql.Add("\n").Add(join);
        sql.Add("\nwhere r.tenant_id = ").Value(NpgsqlDbType.Varchar, tenant).Add("\n  and ");
        FilterSql.Write(sql, model, where);
        sql.Add("\norder by ").Add(model.Key.Sql);
        return sql.Command();
    }
}
