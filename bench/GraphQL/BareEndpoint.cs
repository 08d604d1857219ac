using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casework.Projections;
using Casework.Projections.Questions;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Bench.GraphQL;

/// <summary>
/// The plain limit: Kestrel without routing, authentication or GraphQL; the statements that Casework sends, prepared, by
/// Npgsql; the same JSON written by hand.
/// </summary>
internal sealed class BareEndpoint(NpgsqlDataSource database, byte[] introspection)
{
    private static readonly string[] Statuses = ["OPEN", "ACTIVE", "DORMANT", "CLOSED"];
    private static readonly string[] Levels = ["BELOW_A1", "A1", "A2", "B1", "B2", "C1", "C2"];
    private static readonly byte[] TypeName = "{\"data\":{\"__typename\":\"Query\"}}"u8.ToArray();
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly Cursors Cursors = new(new byte[32]);

    private static readonly PageQuestion<PathwaySummary> Worklist = new(
        PathwaySummaries.Model,
        Questions.Tenant,
        new PageRequest(
            First: Questions.PageSize,
            Where: new Filter.Condition("caseworker", Operator.Eq, Questions.Caseworker),
            Order: [new Order("nextDueOn")],
            CountTotal: true,
            Select: ["id", "familyName", "givenName", "status", "languageLevel", "openRecognitions", "nextDueOn", "changedAt"]),
        Cursors);

    private static readonly PageQuestion<PathwayTimelines.Row> Timeline = new(
        PathwayTimelines.Model,
        Questions.Tenant,
        new PageRequest(
            First: Questions.PageSize,
            Where: new Filter.Condition("pathwayId", Operator.Eq, Guid.Empty),
            Select: ["id", "type", "effectiveOn", "recordedAt", "actor", "role", "position", "version"]),
        Cursors);

    private readonly NpgsqlBatchCommand _worklist = Worklist.Rows();
    private readonly NpgsqlBatchCommand _timeline = Timeline.Rows();

    public Task Serve(HttpContext http) => http.Request.Path.Value switch
    {
        "/typename" => Send(http, TypeName),
        "/introspection" => Send(http, introspection),
        "/page" => Page(http),
        var path => Pathway(http, Guid.Parse(path!.AsSpan("/pathway/".Length))),
    };

    private static Task<System.IO.Pipelines.FlushResult> Send(HttpContext http, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        return http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).AsTask();
    }

    private async Task Page(HttpContext http)
    {
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        await using var batch = Batch(connection, _worklist.CommandText, _worklist.Parameters.Select(parameter => parameter.Clone()));
        await batch.PrepareAsync(http.RequestAborted);
        await using var rows = await batch.ExecuteReaderAsync(http.RequestAborted);
        await rows.NextResultAsync(http.RequestAborted);

        var body = new ArrayBufferWriter<byte>(8 * 1024);
        using var json = new Utf8JsonWriter(body, Plain);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("pathways");
        json.WriteStartArray("nodes");
        var (count, total, cursor) = (0, 0L, (string?)null);
        while (await rows.ReadAsync(http.RequestAborted))
        {
            if (++count > Questions.PageSize)
                break;
            total = rows.GetInt64(8);
            json.WriteStartObject();
            json.WriteString("id", Questions.GlobalId("Pathway", rows.GetGuid(0)));
            WriteText(json, "familyName", rows, 1);
            WriteText(json, "givenName", rows, 2);
            json.WriteString("status", Statuses[rows.GetInt32(3)]);
            if (rows.IsDBNull(4))
                json.WriteNull("languageLevel");
            else
                json.WriteString("languageLevel", Levels[rows.GetInt32(4)]);
            json.WriteNumber("openRecognitions", rows.GetInt32(5));
            WriteDay(json, "nextDueOn", rows, 6);
            json.WriteString("changedAt", $"{rows.GetDateTime(7):yyyy-MM-ddTHH:mm:ss.fffZ}");
            json.WriteEndObject();
            if (count == Questions.PageSize)
                cursor = Worklist.Edge(rows).Cursor;
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", count > Questions.PageSize);
        json.WriteString("endCursor", cursor);
        json.WriteEndObject();
        json.WriteNumber("totalCount", total);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        await Send(http, body.WrittenMemory);
    }

    // Casework folds the pathway from its events and keeps it, so its first statement asks for newer events; here one row
    // of the worklist stands for it. Then the timeline, in both.
    private async Task Pathway(HttpContext http, Guid id)
    {
        var body = new ArrayBufferWriter<byte>(8 * 1024);
        using var json = new Utf8JsonWriter(body, Plain);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject("pathway");
        await WriteHead(json, id, http.RequestAborted);
        await WriteTimeline(json, id, http.RequestAborted);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        await Send(http, body.WrittenMemory);
    }

    private async Task WriteHead(Utf8JsonWriter json, Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = Batch(
            connection,
            "select status, caseworker, opened_on, last_contact_on, version, given_name, family_name from casework.pathway_summaries where tenant_id = $1 and id = $2",
            [new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Varchar, Value = Questions.Tenant }, new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = id }]);
        await batch.PrepareAsync(cancel);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.NextResultAsync(cancel);
        await rows.ReadAsync(cancel);
        json.WriteString("id", Questions.GlobalId("Pathway", id));
        json.WriteString("status", Statuses[rows.GetInt32(0)]);
        WriteText(json, "caseworker", rows, 1);
        WriteDay(json, "openedOn", rows, 2);
        WriteDay(json, "lastContactOn", rows, 3);
        json.WriteNumber("version", rows.GetInt32(4));
        json.WriteStartObject("person");
        WriteText(json, "givenName", rows, 5);
        WriteText(json, "familyName", rows, 6);
        json.WriteEndObject();
    }

    private async Task WriteTimeline(Utf8JsonWriter json, Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = Batch(connection, _timeline.CommandText, _timeline.Parameters.Select(parameter =>
        {
            var own = parameter.Clone();
            if (own.NpgsqlDbType == NpgsqlDbType.Uuid)
                own.Value = id;
            return own;
        }));
        await batch.PrepareAsync(cancel);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.NextResultAsync(cancel);
        json.WriteStartObject("timeline");
        json.WriteStartArray("nodes");
        var count = 0;
        while (await rows.ReadAsync(cancel))
        {
            if (++count > Questions.PageSize)
                break;
            json.WriteStartObject();
            json.WriteString("id", Questions.GlobalId("TimelineEntry", rows.GetGuid(0)));
            json.WriteString("type", rows.GetString(1));
            WriteDay(json, "effectiveOn", rows, 2);
            json.WriteString("recordedAt", $"{rows.GetDateTime(3):yyyy-MM-ddTHH:mm:ss.fffZ}");
            json.WriteString("actor", rows.GetString(4));
            json.WriteString("role", rows.GetString(5).ToUpperInvariant());
            json.WriteNumber("position", rows.GetInt64(6));
            json.WriteNumber("version", rows.GetInt32(7));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", count > Questions.PageSize);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, string statement, IEnumerable<NpgsqlParameter> parameters)
    {
        var asked = new NpgsqlBatchCommand(statement);
        foreach (var parameter in parameters)
            asked.Parameters.Add(parameter);
        var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('casework.tenant', $1, true)") { Parameters = { new() { Value = Questions.Tenant } } });
        batch.BatchCommands.Add(asked);
        return batch;
    }

    private static void WriteText(Utf8JsonWriter json, string name, NpgsqlDataReader rows, int column)
    {
        if (rows.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, rows.GetString(column));
    }

    private static void WriteDay(Utf8JsonWriter json, string name, NpgsqlDataReader rows, int column)
    {
        if (rows.IsDBNull(column))
            json.WriteNull(name);
        else
            json.WriteString(name, $"{rows.GetFieldValue<DateOnly>(column):yyyy-MM-dd}");
    }
}
