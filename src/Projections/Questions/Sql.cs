using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>A statement being written. Values go into parameters, never into the text.</summary>
internal sealed class Sql
{
    private readonly StringBuilder _text = new(512);
    private readonly List<NpgsqlParameter> _parameters = [];

    public Sql Add(string text)
    {
        _text.Append(text);
        return this;
    }

    public Sql Value(NpgsqlDbType type, object value)
    {
        _parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
        _text.Append('$').Append(CultureInfo.InvariantCulture, $"{_parameters.Count}");
        return this;
    }

    public Sql Join<T>(string separator, IEnumerable<T> items, Action<T> add)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                _text.Append(separator);
            first = false;
            add(item);
        }

        return this;
    }

    public NpgsqlBatchCommand Command()
    {
        var command = new NpgsqlBatchCommand(_text.ToString());
        foreach (var parameter in _parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
