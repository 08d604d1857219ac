using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.Api.Rights;

/// <summary>
/// What a person may take along (Art. 20 GDPR): what they gave themselves and what rests on their consent. What a municipality processes
/// under the law is not among it.
/// </summary>
internal static class PortableData
{
    private static readonly string[] OnConsent = ["consent_given", "consent_withdrawn", "volunteer_role_taken", "volunteer_role_ended"];

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What <see cref="Json"/> looks like (JSON Schema 2020-12).</summary>
    public const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "What a person may take along (Art. 20 GDPR)",
          "type": "object",
          "required": ["format", "madeAt", "municipality", "person", "onConsent"],
          "additionalProperties": false,
          "properties": {
            "format": { "const": "casework.portable.v1" },
            "madeAt": { "type": "string", "format": "date-time" },
            "municipality": { "type": "string", "pattern": "^[0-9]{8}$" },
            "person": { "$ref": "#/$defs/values" },
            "onConsent": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["type", "on", "values"],
                "additionalProperties": false,
                "properties": { "type": { "type": "string" }, "on": { "type": "string", "format": "date" }, "values": { "$ref": "#/$defs/values" } }
              }
            }
          },
          "$defs": { "values": { "type": "object", "additionalProperties": { "type": "string" } } }
        }

        """;

    public static string Json(AccessReport report) => JsonSerializer.Serialize(
        new
        {
            format = "casework.portable.v1",
            report.MadeAt,
            report.Municipality,
            person = Values(report.Person),
            onConsent = report.History.Where(fact => OnConsent.Contains(fact.Type) && !fact.Superseded).Select(fact => new { fact.Type, fact.On, values = Values(fact.Values) }),
        },
        Readable) + "\n";

    private static Dictionary<string, string> Values(IEnumerable<ReportValue> values) => values.ToDictionary(value => value.Name, value => value.Text);
}
