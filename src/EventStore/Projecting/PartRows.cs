using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Stored events from the rows of a part. Texts that come again and again, tenants and names, are made once.</summary>
internal sealed class PartRows(NpgsqlDataReader reader)
{
    private string _tenant = "";
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <returns>At most so many; none at the end.</returns>
    public async Task<List<StoredEvent>> Next(int count, CancellationToken cancel)
    {
        var rows = new List<StoredEvent>(count);
        while (rows.Count < count && await reader.ReadAsync(cancel))
            rows.Add(Row());
        return rows;
    }

    private StoredEvent Row() => new(
        Position: reader.GetInt64(0),
        EventId: reader.GetGuid(1),
        Stream: new StreamKey(Tenant(reader.GetString(2)), reader.GetGuid(3)),
        Version: reader.GetInt64(4),
        StoredName: Name(reader.GetString(5)),
        DotnetType: null,
        Data: reader.IsDBNull(6) ? [] : reader.GetFieldValue<byte[]>(6),
        Headers: reader.IsDBNull(7) ? [] : reader.GetFieldValue<byte[]>(7),
        RecordedAt: reader.GetFieldValue<DateTimeOffset>(8),
        CorrelationId: reader.IsDBNull(9) ? null : reader.GetString(9),
        CausationId: reader.IsDBNull(10) ? null : reader.GetString(10));

    // The same instance, so that what is compared or kept later is cheap.
    private string Tenant(string read) => read == _tenant ? _tenant : _tenant = read;

    private string Name(string read)
    {
        if (_names.TryGetValue(read, out var known))
            return known;
        _names.Add(read, read);
        return read;
    }
}
