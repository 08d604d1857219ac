using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>The rows of a read model as bytes, in the order of the bytes: the same rows come in the same order from any table.</summary>
internal sealed class TableRows : IAsyncDisposable
{
    /// <summary>For the transaction: what a row looks like as text must not depend on the session.</summary>
    public const string Settings = """
        select set_config('casework.tenant', '*', true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true),
               set_config('IntervalStyle', 'iso_8601', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)
        """;

    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _reader;

    private TableRows(NpgsqlCommand command, NpgsqlDataReader reader) => (_command, _reader) = (command, reader);

    /// <summary>The row that it stands at; null after the last.</summary>
    public byte[]? Row { get; private set; }

    /// <summary>The row's key columns as JSON.</summary>
    public string Key => _reader.GetString(1);

    /// <param name="parked">Streams whose rows are left out.</param>
    public static async Task<TableRows> Open(NpgsqlConnection connection, Projection projection, string suffix, IReadOnlyList<ParkedStream> parked, CancellationToken cancel)
    {
        var key = string.Join(", ", projection.Key.Select(column => $"'{column}', t.{column}"));
        var without = projection.StreamColumn is not { } stream ? "" :
            $"where not exists (select from unnest($1::text[], $2::uuid[]) p (tenant, id) where p.tenant = t.tenant_id and p.id = t.{stream})";
        var command = new NpgsqlCommand(
            $"select convert_to(t::text, 'UTF8') as line, jsonb_build_object({key})::text from casework.{projection.TableName}{suffix} t {without} order by line", connection)
        { CommandTimeout = 0 };
        if (without.Length > 0)
        {
            command.Parameters.AddWithValue(parked.Select(one => one.Stream.Tenant).ToArray());
            command.Parameters.AddWithValue(parked.Select(one => one.Stream.Id).ToArray());
        }

        var rows = new TableRows(command, await command.ExecuteReaderAsync(cancel));
        await rows.Next(cancel);
        return rows;
    }

    public async Task Next(CancellationToken cancel) =>
        Row = await _reader.ReadAsync(cancel) ? _reader.GetFieldValue<byte[]>(0) : null;

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _command.DisposeAsync();
    }
}
