using System.Text.Json;

namespace Casework.Api.Tests.Testing;

internal static class JsonPath
{
    /// <summary>The value at names and list indices with dots between them: <c>pathway.deadlines.0.dueOn</c>.</summary>
    public static JsonElement At(this JsonElement json, string path) => path.Split('.').Aggregate(
        json, (at, step) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(step)] : at.GetProperty(step));

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    /// <summary>That value of each item of the list at the path.</summary>
    public static IReadOnlyList<string?> Each(this JsonElement json, string list, string path) =>
        [.. json.At(list).EnumerateArray().Select(item => item.At(path)).Select(value => value.ValueKind == JsonValueKind.Null ? null : value.ToString())];
}
