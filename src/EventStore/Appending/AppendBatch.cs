using Casework.EventStore.Messaging;
using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore;

/// <summary>
/// Many commands as the arrays of one call of <c>casework.append_batch</c>, or of its sister when there are messages: one round
/// trip, one transaction.
/// </summary>
internal sealed class AppendBatch
{
    private const string Statement = """
        select * from casework.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """;

    private const string StatementWithMessages = """
        select * from casework.append_batch_with_messages(
          $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
          $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)
        """;

    private readonly List<string> _commandTenants = [];
    private readonly List<Guid> _commandIds = [];
    private readonly List<ReadOnlyMemory<byte>> _contentHashes = [];
    private readonly List<int> _firstOf = [];
    private readonly List<int> _claimEnds = [];
    private readonly List<string> _streamTenants = [];
    private readonly List<Guid> _streamIds = [];
    private readonly List<string> _streamTypes = [];
    private readonly List<int> _claimStreams = [];
    private readonly List<long> _claimExpected = [];
    private readonly List<int> _claimCounts = [];
    private readonly List<int> _eventClaims = [];
    private readonly List<int> _eventOffsets = [];
    private readonly List<Guid> _eventIds = [];
    private readonly List<string> _eventTypes = [];
    private readonly List<string> _eventDotnetTypes = [];
    private readonly List<byte[]> _eventData = [];
    private readonly List<byte[]> _eventHeaders = [];
    private readonly List<string?> _eventCorrelations = [];
    private readonly List<string?> _eventCausations = [];
    private readonly MessageRows _messages = new();
    private readonly Dictionary<(string, Guid), int> _firstWithId = [];
    private readonly Dictionary<StreamKey, int> _streams = [];

    public AppendBatch(IEnumerable<EncodedAppend> appends)
    {
        foreach (var append in appends)
            Add(append);
    }

    /// <param name="prepare">Prepares the statement on its connection, once. Not through a pooler in transaction mode.</param>
    /// <returns>One outcome per command, in order, after the commit.</returns>
    public async Task<AppendOutcome[]> Execute(NpgsqlDataSource database, bool prepare, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(_messages.Any ? StatementWithMessages : Statement, connection);
        Bind(command, _commandTenants, NpgsqlDbType.Varchar);
        Bind(command, _commandIds, NpgsqlDbType.Uuid);
        Bind(command, _contentHashes, NpgsqlDbType.Bytea);
        Bind(command, _firstOf, NpgsqlDbType.Integer);
        Bind(command, _claimEnds, NpgsqlDbType.Integer);
        Bind(command, _streamTenants, NpgsqlDbType.Varchar);
        Bind(command, _streamIds, NpgsqlDbType.Uuid);
        Bind(command, _streamTypes, NpgsqlDbType.Varchar);
        Bind(command, _claimStreams, NpgsqlDbType.Integer);
        Bind(command, _claimExpected, NpgsqlDbType.Bigint);
        Bind(command, _claimCounts, NpgsqlDbType.Integer);
        Bind(command, _eventClaims, NpgsqlDbType.Integer);
        Bind(command, _eventOffsets, NpgsqlDbType.Integer);
        Bind(command, _eventIds, NpgsqlDbType.Uuid);
        Bind(command, _eventTypes, NpgsqlDbType.Varchar);
        Bind(command, _eventDotnetTypes, NpgsqlDbType.Varchar);
        Bind(command, _eventData, NpgsqlDbType.Jsonb);
        Bind(command, _eventHeaders, NpgsqlDbType.Jsonb);
        Bind(command, _eventCorrelations, NpgsqlDbType.Varchar);
        Bind(command, _eventCausations, NpgsqlDbType.Varchar);
        if (_messages.Any)
            _messages.Bind(command);

        if (prepare)
            await command.PrepareAsync(cancel);
        var outcomes = new AppendOutcome[_commandIds.Count];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        for (var i = 0; await reader.ReadAsync(cancel); i++)
        {
            outcomes[i] = new AppendOutcome(
                (AppendStatus)reader.GetInt32(0), reader.GetGuid(1), reader.GetFieldValue<long[]>(2), reader.GetInt64(3),
                reader.GetInt32(4), reader.GetFieldValue<DateTimeOffset>(5));
        }

        // Only the end of the result says that the transaction was committed.
        await reader.NextResultAsync(cancel);
        return outcomes;
    }

    internal static void Bind<T>(NpgsqlCommand command, List<T> values, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });

    private void Add(EncodedAppend append)
    {
        var ordinal = _commandIds.Count + 1;
        _commandTenants.Add(append.Tenant);
        _commandIds.Add(append.Command.CommandId);
        _contentHashes.Add(append.Command.ContentHash);
        _firstOf.Add(_firstWithId.TryAdd((append.Tenant, append.Command.CommandId), ordinal)
            ? ordinal
            : _firstWithId[(append.Tenant, append.Command.CommandId)]);
        var events = 0;
        foreach (var claim in append.Claims)
        {
            Add(claim, append.Command);
            _messages.Add(claim.Outbox, ordinal, _claimStreams[^1], events);
            events += claim.Events.Count;
        }

        _claimEnds.Add(_claimStreams.Count);
    }

    private void Add(EncodedClaim claim, CommandMeta command)
    {
        if (!_streams.TryGetValue(claim.Stream, out var stream))
        {
            _streamTenants.Add(claim.Stream.Tenant);
            _streamIds.Add(claim.Stream.Id);
            _streamTypes.Add(claim.StreamType);
            _streams[claim.Stream] = stream = _streamIds.Count;
        }

        _claimStreams.Add(stream);
        _claimExpected.Add(claim.ExpectedVersion);
        _claimCounts.Add(claim.Events.Count);
        for (var i = 0; i < claim.Events.Count; i++)
        {
            var encoded = claim.Events[i];
            _eventClaims.Add(_claimStreams.Count);
            _eventOffsets.Add(i + 1);
            _eventIds.Add(encoded.Id);
            _eventTypes.Add(encoded.Type.Name);
            _eventDotnetTypes.Add(encoded.Type.DotnetName);
            _eventData.Add(encoded.Data);
            _eventHeaders.Add(encoded.Headers);
            _eventCorrelations.Add(command.CorrelationId);
            _eventCausations.Add(command.CausationId);
        }
    }
}
