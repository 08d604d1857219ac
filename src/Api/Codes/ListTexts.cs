using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>What lists of codes and their codes are called.</summary>
internal static class ListTexts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="files">Each an object of lists by their names.</param>
    /// <exception cref="CodeListsInvalidException">A file is malformed, or a list stands in two.</exception>
    public static Dictionary<string, ListText> Read(IEnumerable<(string Name, string Json)> files)
    {
        var texts = new Dictionary<string, ListText>();
        foreach (var (file, json) in files)
        {
            foreach (var (list, text) in Parse(file, json))
            {
                if (!texts.TryAdd(list, text))
                    throw new CodeListsInvalidException([$"{file}: {list} stands in another file too."]);
            }
        }

        return texts;
    }

    /// <summary>The same, with codes whose texts stand elsewhere.</summary>
    public static Dictionary<string, ListText> With(this Dictionary<string, ListText> texts, string list, IReadOnlyDictionary<string, Label> codes)
    {
        if (texts.TryGetValue(list, out var text))
            texts[list] = text with { Codes = codes.ToDictionary(code => code.Key, code => new CodeText(code.Value.De, code.Value.En)) };
        return texts;
    }

    private static Dictionary<string, ListText> Parse(string file, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, ListText>>(json, Json)!;
        }
        catch (JsonException broken)
        {
            throw new CodeListsInvalidException([$"{file}: line {broken.LineNumber + 1}: {broken.Message}"]);
        }
    }
}
