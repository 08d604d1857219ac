using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>A page request compiled to its statements: one page, or the same page of each of several owners.</summary>
internal sealed class PageQuestion<TRow>
{
    private readonly ReadModel<TRow> _model;
    private readonly PageRequest _request;
    private readonly string _tenant;
    private readonly Owners? _owners;
    private readonly PageShape _shape;
    private readonly PlacesInOrder _places;
    private readonly IReadOnlyList<object?>? _after;
    private readonly IReadOnlyList<object?>? _before;

    /// <param name="owners">Whose rows; null for everyone's.</param>
    public PageQuestion(ReadModel<TRow> model, string tenant, PageRequest request, Cursors cursors, Owners? owners = null)
    {
        (_model, _tenant, _request, _owners) = (model, tenant, request, owners);
        Size = request.Size();
        _shape = model.Shape(request.Select, request.Order);
        _places = new PlacesInOrder(cursors, tenant, model.Name, _shape.Order);
        _after = request.After is null ? null : _places.Read(request.After);
        _before = request.Before is null ? null : _places.Read(request.Before);
    }

    public int Size { get; }

    public bool Backward => _request.Backward;

    /// <summary>Whether there is anything to ask.</summary>
    public bool Asks => ReadsRows || AsksAround;

    /// <summary>Whether rows are read, be it to see that there are some.</summary>
    public bool ReadsRows => _request.Rows && Limit > 0;

    /// <summary>Whether there is something to ask besides the rows.</summary>
    public bool AsksAround => _request.CountTotal || LooksBefore || LooksAfter;

    private int Limit => Size + (_request.LookBeyond ? 1 : 0);

    /// <summary>Whether rows are found by an index before they are read. Without a filter the first of an order are those of the page.</summary>
    private bool FindsFirst => _model.FoundInAnIndex && _owners is null && _request.Where is not null;

    private bool LooksBefore => _request.LookPrevious && _after is not null;

    private bool LooksAfter => _request.LookNext && _before is not null;

    /// <summary>One row more than the page where that is to be known. With what is around it there is always a row, if need be an empty one.</summary>
    public NpgsqlBatchCommand Rows()
    {
        var sql = new Sql();
        if (_owners is null)
            WriteOne(sql);
        else
            WriteEach(sql, _owners.Ids);
        return sql.Command();
    }

    /// <summary>Whose row it is: its place among the owners.</summary>
    public static int Owner(NpgsqlDataReader row) => checked((int)row.GetInt64(row.FieldCount - 1)) - 1;

    /// <summary>Whether the row holds nothing but what is around an empty page.</summary>
    public bool IsAbsent(NpgsqlDataReader row) => !ReadsRows || (AsksAround && row.IsDBNull(_shape.Ordinals[_model.Key.Index]));

    /// <summary>How many match in all, and whether some lie before the first and after the last cursor asked for.</summary>
    public (long? Total, bool Before, bool After) Around(NpgsqlDataReader row)
    {
        var first = ReadsRows ? _shape.Columns.Length : 0;
        return (row.IsDBNull(first) ? null : row.GetInt64(first), row.GetBoolean(first + 1), row.GetBoolean(first + 2));
    }

    /// <summary>A row with what its cursor is made of.</summary>
    public Edge<TRow> Edge(NpgsqlDataReader row)
    {
        var order = _shape.Order;
        var place = new object?[order.Count];
        for (var i = 0; i < place.Length; i++)
        {
            var property = order[i].Property;
            var ordinal = _shape.Ordinals[property.Index];
            place[i] = property.Nullable && row.IsDBNull(ordinal) ? null : property.Stored(row, ordinal);
        }

        return new Edge<TRow>(_model.Read(new Fields(row, _shape.Ordinals)), _places, place);
    }

    /// <summary>The statement with its parameters, for people and golden files.</summary>
    public override string ToString() => Described(Rows()) + "\n";

    private static string Described(NpgsqlBatchCommand command)
    {
        var parameters = command.Parameters.Select((parameter, i) => string.Create(CultureInfo.InvariantCulture, $"\n-- ${i + 1} {TypeName(parameter.NpgsqlDbType)}"));
        return command.CommandText + string.Concat(parameters);
    }

    private static string TypeName(NpgsqlDbType type) => type < 0 ? $"{type & ~NpgsqlDbType.Array}[]" : $"{type}";

    private void WriteOne(Sql sql)
    {
        if (AsksAround)
            WriteAround(sql);
        else
            WritePage(sql);
    }

    private void WriteEach(Sql sql, IReadOnlyList<Guid> owners)
    {
        sql.Add("select one.*, owner.n\nfrom unnest(").Value(NpgsqlDbType.Array | NpgsqlDbType.Uuid, owners.ToArray()).Add(") with ordinality owner (id, n)\ncross join lateral (");
        WriteOne(sql);
        sql.Add(") one\norder by owner.n");
        if (!ReadsRows)
            return;
        sql.Add(", ");
        KeysetSql.WriteOrder(sql, _shape.Order, Backward, property => $"one.c{_shape.Ordinals[property.Index]}");
    }

    // The page is sorted once more because a join promises no order.
    private void WriteAround(Sql sql)
    {
        if (ReadsRows)
            sql.Add("select ").Join(", ", _shape.Columns.Index(), column => sql.Add($"page.c{column.Index}")).Add(", around.*\nfrom (");
        sql.Add("select\n");
        if (_request.CountTotal)
        {
            sql.Add($"(select count(*)\nfrom {_model.Table} r");
            WriteMatching(sql);
            sql.Add("),\n");
        }
        else
        {
            sql.Add("null::bigint,\n");
        }

        WriteOutside(sql, LooksBefore ? _after : null, backward: false);
        sql.Add(",\n");
        WriteOutside(sql, LooksAfter ? _before : null, backward: true);
        if (!ReadsRows)
            return;
        sql.Add(") around\nleft join (");
        WritePage(sql);
        sql.Add(") page on true\norder by ");
        KeysetSql.WriteOrder(sql, _shape.Order, Backward, property => $"page.c{_shape.Ordinals[property.Index]}");
    }

    private void WritePage(Sql sql)
    {
        sql.Add("select ").Join(", ", _shape.Columns.Index(), column => sql.Add(AsksAround || _owners is not null ? $"{column.Item.Sql} as c{column.Index}" : column.Item.Sql));
        if (FindsFirst)
            WriteFound(sql);
        else
            sql.Add($"\nfrom {_model.Table} r");
        foreach (var join in _shape.Joins)
            sql.Add("\n").Add(join);
        if (FindsFirst)
            WriteInOrder(sql);
        else
            WriteOfPage(sql);
    }

    private void WriteFound(Sql sql)
    {
        sql.Add($"\nfrom (select {_model.Key.Sql} as key\nfrom {_model.Table} r");
        WriteOfPage(sql);
        sql.Add($") found\njoin {_model.Table} r on r.tenant_id = ").Value(NpgsqlDbType.Varchar, _tenant).Add($" and {_model.Key.Sql} = found.key");
    }

    private void WriteOfPage(Sql sql)
    {
        WriteMatching(sql);
        if (_after is not null)
        {
            sql.Add("\n  and ");
            KeysetSql.WriteBeyond(sql, _shape.Order, _after, backward: false);
        }

        if (_before is not null)
        {
            sql.Add("\n  and ");
            KeysetSql.WriteBeyond(sql, _shape.Order, _before, backward: true);
        }

        WriteInOrder(sql);
        sql.Add("\nlimit ").Value(NpgsqlDbType.Integer, Limit);
    }

    private void WriteInOrder(Sql sql)
    {
        sql.Add("\norder by ");
        KeysetSql.WriteOrder(sql, _shape.Order, Backward, property => property.Sql);
    }

    private void WriteMatching(Sql sql)
    {
        // Row-level security asks for the tenant too; said here so that an index can start with it.
        sql.Add("\nwhere r.tenant_id = ").Value(NpgsqlDbType.Varchar, _tenant);
        if (_owners is { Property: var owner })
            sql.Add("\n  and ").Add(owner.Sql).Add(" = owner.id");
        if (_request.Where is { } filter)
        {
            sql.Add("\n  and ");
            FilterSql.Write(sql, _model, filter);
        }
    }

    private void WriteOutside(Sql sql, IReadOnlyList<object?>? place, bool backward)
    {
        if (place is null)
        {
            sql.Add("false");
            return;
        }

        sql.Add($"exists (select\nfrom {_model.Table} r");
        WriteMatching(sql);
        sql.Add("\n  and ");
        KeysetSql.WriteNotBeyond(sql, _shape.Order, place, backward);
        sql.Add(")");
    }
}
