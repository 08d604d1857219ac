using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casework.Domain.Administration;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Exports;

/// <summary>An event as a line of an export: as it is stored, what is sealed stays sealed.</summary>
internal static class AuditLine
{
    private static readonly string[] Columns =
        ["position", "recorded_at", "effective_on", "municipality", "pathway", "version", "event", "name", "actor", "role", "purpose", "rule_set", "entry", "command", "data"];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>What stands before the first entry; empty for a format without.</returns>
    public static string Header(AuditFormat format) => format is AuditFormat.Csv ? $"{string.Join(',', Columns.Select(column => $"\"{column}\""))}\r\n" : "";

    public static string Of(StoredEvent stored, AuditFormat format) => format is AuditFormat.Csv ? Csv(stored) : Json(stored);

    /// <returns>The position of the entry that a line holds; null for what stands before the first and behind the last.</returns>
    /// <exception cref="FormatException">It is no line of an export.</exception>
    public static long? PositionOf(string line, AuditFormat format)
    {
        if (format is AuditFormat.Csv)
        {
            var first = line.Split(',')[0].Trim('"');
            return first == Columns[0] ? null : long.Parse(first, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            if (format is AuditFormat.Jsonl)
                return json.RootElement.GetProperty("position").GetInt64();
            if (json.RootElement.TryGetProperty("index", out var index))
                return index.GetInt64() + 1;
            return json.RootElement.TryGetProperty("end", out _) || json.RootElement.GetProperty("bundle").ValueKind == JsonValueKind.String ? null : throw new KeyNotFoundException();
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The line is none of an export.", wrong);
        }
    }

    private static string Csv(StoredEvent stored)
    {
        using var headers = Headers(stored);
        var line = new StringBuilder(512);
        foreach (var cell in new[]
        {
            stored.Position.ToString(CultureInfo.InvariantCulture),
            Instant(stored.RecordedAt),
            Header(headers, "effective_on"),
            stored.Stream.Tenant,
            stored.Stream.Id.ToString(),
            stored.Version.ToString(CultureInfo.InvariantCulture),
            stored.StoredName,
            Labels.OfTheHouse.Of(stored.StoredName).De,
            Header(headers, "actor"),
            Header(headers, "role"),
            Header(headers, "purpose"),
            Header(headers, "rule_set"),
            stored.EventId.ToString(),
            Header(headers, "command_id"),
            Encoding.UTF8.GetString(stored.Data),
        })
        {
            if (line.Length > 0)
                line.Append(',');
            CsvCell.Write(line, cell);
        }

        return line.Append("\r\n").ToString();
    }

    private static string Json(StoredEvent stored)
    {
        using var headers = Headers(stored);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("position", stored.Position);
            json.WriteString("recordedAt", Instant(stored.RecordedAt));
            json.WriteString("effectiveOn", Header(headers, "effective_on"));
            json.WriteString("municipality", stored.Stream.Tenant);
            json.WriteString("pathway", stored.Stream.Id);
            json.WriteNumber("version", stored.Version);
            json.WriteString("event", stored.StoredName);
            json.WriteString("actor", Header(headers, "actor"));
            json.WriteString("role", Header(headers, "role"));
            json.WriteString("purpose", Header(headers, "purpose"));
            json.WriteString("ruleSet", Header(headers, "rule_set"));
            json.WriteString("entry", stored.EventId);
            json.WriteString("command", Header(headers, "command_id"));
            json.WritePropertyName("data");
            json.WriteRawValue(stored.Data, skipInputValidation: true);
            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)}\n";
    }

    private static JsonDocument Headers(StoredEvent stored) => JsonDocument.Parse(stored.Headers.Length == 0 ? "{}"u8.ToArray() : stored.Headers);

    private static string? Header(JsonDocument headers, string name) =>
        headers.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>In UTC with three decimals.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
