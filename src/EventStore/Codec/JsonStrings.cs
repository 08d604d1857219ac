using System.Text;
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
                    path[^1] = new Step((int)reader.TokenStartIndex, path[^1].Index);
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
                found.Add(new Found((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2, Pointer(json, path), reader.GetString()!));
        }

        return found;
    }

    private static string Pointer(ReadOnlySpan<byte> json, List<Step> path)
    {
        var pointer = new StringBuilder();
        foreach (var step in path)
        {
            pointer.Append('/');
            if (step.Name is { } start)
                pointer.Append(Name(json[start..]).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            else
                pointer.Append(step.Index);
        }

        return pointer.ToString();
    }

    private static string Name(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted, isFinalBlock: false, default);
        reader.Read();
        return reader.GetString()!;
    }

    /// <param name="Name">Offset of the opening quote of the property's name; null within an array.</param>
    private readonly record struct Step(int? Name, int Index);
}
