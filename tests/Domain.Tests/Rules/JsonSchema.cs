using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casework.Domain.Tests.Rules;

/// <summary>As much of JSON Schema (draft 2020-12) as our schema files use. A keyword it does not know is an error, not a pass.</summary>
internal static class JsonSchema
{
    private static readonly string[] _annotations = ["$schema", "title", "description"];

    /// <returns>The path of the first value that does not fit; null when all do.</returns>
    public static string? Misfit(JsonElement schema, JsonElement value, string path = "") =>
        schema.EnumerateObject().Select(keyword => Misfit(schema, keyword, value, path)).FirstOrDefault(misfit => misfit is not null);

    private static string? Misfit(JsonElement schema, JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        var name when _annotations.Contains(name) => null,
        "type" => Types(keyword.Value).Any(type => Is(type, value)) ? null : path,
        "enum" => keyword.Value.EnumerateArray().Any(member => JsonElement.DeepEquals(member, value)) ? null : path,
        "pattern" => value.ValueKind is not JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? null : path,
        "format" when keyword.Value.GetString() is "date" => value.ValueKind is not JsonValueKind.String || IsDate(value.GetString()!) ? null : path,
        "minimum" => value.ValueKind is not JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble() ? null : path,
        "maximum" => value.ValueKind is not JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble() ? null : path,
        "items" => value.ValueKind is not JsonValueKind.Array ? null : First(value.EnumerateArray().Select((item, i) => Misfit(keyword.Value, item, $"{path}[{i}]"))),
        "required" => value.ValueKind is not JsonValueKind.Object ? null
            : First(keyword.Value.EnumerateArray().Select(name => value.TryGetProperty(name.GetString()!, out _) ? null : $"{path}.{name.GetString()}")),
        "properties" => value.ValueKind is not JsonValueKind.Object ? null
            : First(value.EnumerateObject().Select(member => keyword.Value.TryGetProperty(member.Name, out var of) ? Misfit(of, member.Value, $"{path}.{member.Name}") : null)),
        "additionalProperties" => value.ValueKind is not JsonValueKind.Object ? null
            : First(value.EnumerateObject().Where(member => !IsNamed(schema, member.Name)).Select(member => Additional(keyword.Value, member, $"{path}.{member.Name}"))),
        var unknown => throw new NotSupportedException($"The keyword {unknown} is not known here."),
    };

    private static string? Additional(JsonElement schema, JsonProperty member, string path) => schema.ValueKind switch
    {
        JsonValueKind.True => null,
        JsonValueKind.False => path,
        _ => Misfit(schema, member.Value, path),
    };

    private static bool IsNamed(JsonElement schema, string member) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member, out _);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value.GetDouble()),
        _ => false,
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? First(IEnumerable<string?> misfits) => misfits.FirstOrDefault(misfit => misfit is not null);
}
