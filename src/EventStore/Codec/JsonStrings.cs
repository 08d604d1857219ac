using System.Text.Json;

namespace Casework.EventStore;

/// <summary>Finds strings in JSON by their beginning, with the place they stand at as a JSON Pointer (RFC 6901).</summary>
internal static class JsonStrings
{
    /// <param name="Start">Offset of the opening quote.</param>
    /// <param name="Length">In bytes, both quotes included.</param>
    public readonly record struct Found(int Start, int Length, string Pointer, string Text);

    public static List<Found> StartingWith(ReadOnlySpan<byte> json, ReadOnlySpan<byte> prefix)
    {
        var found = new List<Found>();
        var path = new List<Step>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path[^1] = path[^1] with { Name = reader.GetString() };
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.RemoveAt(path.Count - 1);
                    continue;
            }

            if (path.Count > 0)
                path[^1] = path[^1] with { Index = path[^1].Index + 1 };
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                path.Add(new Step(Name: null, Index: -1));
            else if (reader.TokenType is JsonTokenType.String && reader.ValueSpan.StartsWith(prefix))
                found.Add(new Found((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2, Pointer(path), reader.GetString()!));
        }

        return found;
    }

    private static string Pointer(List<Step> path) => string.Concat(path.Select(step =>
        step.Name is { } name ? $"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" : $"/{step.Index}"));

    private readonly record struct Step(string? Name, int Index);
}
