using System.Globalization;
using System.Text.Json;

namespace Casework.Api.Scenarios;

/// <summary>
/// Where in an answer a value is, with dots between: a field's name; in a list an index, <c>field=value</c> for the first item
/// that has it, <c>*</c> for each item, or <c>count</c>.
/// </summary>
internal static class AnswerPath
{
    /// <summary>The values by which a path finds items.</summary>
    public static IEnumerable<string> Wanted(string path) => path.Split('.').Select(step => step.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => parts[1]);

    /// <returns>Null when there is nothing.</returns>
    public static JsonElement? Find(JsonElement answer, string path, ScenarioNames names) =>
        Find(answer, [.. path.Split('.').Select(step => step.Split('=', 2) is [var field, var wanted] ? $"{field}={names.Resolve(wanted)}" : step)]);

    private static JsonElement? Find(JsonElement json, string[] path) => (json.ValueKind, path) switch
    {
        (_, []) => json,
        (JsonValueKind.Array, ["*", .. var rest]) => OfEach(json, rest),
        (JsonValueKind.Array, ["count"]) => JsonSerializer.SerializeToElement(json.GetArrayLength()),
        (JsonValueKind.Array, [var step, .. var rest]) when Item(json, step) is { } item => Find(item, rest),
        (JsonValueKind.Object, [var name, .. var rest]) when json.TryGetProperty(name, out var value) => Find(value, rest),
        _ => null,
    };

    private static JsonElement? Item(JsonElement list, string step)
    {
        if (step.Split('=', 2) is [var field, var wanted])
            return list.EnumerateArray().Where(item => Find(item, [field]) is { } value && value.ToString() == wanted).Select(item => (JsonElement?)item).FirstOrDefault();

        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.GetArrayLength() ? list[index] : null;
    }

    private static JsonElement? OfEach(JsonElement list, string[] path)
    {
        var found = list.EnumerateArray().Select(item => Find(item, path)).ToList();
        return found.TrueForAll(value => value is not null) ? JsonSerializer.SerializeToElement(found) : null;
    }
}
