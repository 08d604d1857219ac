using System.Globalization;
using System.Text.Json;

namespace Casework.Domain.Rules;

/// <summary>A file of <c>schema/rules</c>: an array of rule sets of one topic.</summary>
internal static class RuleFile
{
    public static IReadOnlyList<RuleSet> Read(string file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select((set, i) => ReadSet(file, $"[{i}]", set))]
                : throw new InvalidRuleFileException(file, "The file", "is not an array");
        }
        catch (JsonException broken)
        {
            throw new InvalidRuleFileException(file, $"line {broken.LineNumber + 1}", "is not JSON");
        }
    }

    /// <summary>Rule sets of one topic: each period after the one before it, every set with the same values.</summary>
    public static void Check(string file, IReadOnlyList<RuleSet> sets)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            var (set, before) = (sets[i], i > 0 ? sets[i - 1] : null);
            if (set.ValidTo < set.ValidFrom)
                throw new InvalidRuleFileException(file, $"[{i}].validTo", "is before validFrom");

            if (before is null)
                continue;

            if (set.Topic != before.Topic)
                throw new InvalidRuleFileException(file, $"[{i}].topic", $"is not the file's topic \"{before.Topic}\"");

            if (before.ValidTo is null || set.ValidFrom <= before.ValidTo)
                throw new InvalidRuleFileException(file, $"[{i}].validFrom", $"overlaps {before.Id}");

            if (!set.Values.Keys.Order().SequenceEqual(before.Values.Keys.Order()))
                throw new InvalidRuleFileException(file, $"[{i}].values", $"has other names than {before.Id}");
        }
    }

    private static RuleSet ReadSet(string file, string place, JsonElement set)
    {
        if (set.ValueKind is not JsonValueKind.Object)
            throw new InvalidRuleFileException(file, place, "is not an object");

        var fields = set.EnumerateObject().ToList();
        if (fields.Select(field => field.Name).FirstOrDefault(name => !IsKnown(name)) is { } unknown)
            throw new InvalidRuleFileException(file, $"{place}.{unknown}", "is unknown");

        if (fields.GroupBy(field => field.Name).FirstOrDefault(same => same.Count() > 1) is { Key: { } twice })
            throw new InvalidRuleFileException(file, $"{place}.{twice}", "stands twice");

        var text = new RuleText(file, place, set);
        return new(
            text.Of("id"),
            text.Of("topic"),
            Day(text, "validFrom") ?? throw text.Refuse("validFrom", "is missing"),
            Day(text, "validTo"),
            text.Of("status") switch
            {
                "verified" => RuleStatus.Verified,
                "unverified" => RuleStatus.Unverified,
                _ => throw text.Refuse("status", "is neither verified nor unverified"),
            },
            text.Of("source"),
            ReadValues(text, set))
        {
            Grandfathering = text.Of("grandfathering"),
        };
    }

    private static bool IsKnown(string field) =>
        field is "id" or "topic" or "validFrom" or "validTo" or "status" or "grandfathering" or "source" or "values";

    private static DateOnly? Day(RuleText text, string field) => text.OrNull(field) switch
    {
        null => null,
        var iso when DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw text.Refuse(field, "is not a date (yyyy-MM-dd)"),
    };

    private static Dictionary<string, JsonElement> ReadValues(RuleText text, JsonElement set)
    {
        if (!set.TryGetProperty("values", out var values) || values.ValueKind is not JsonValueKind.Object)
            throw text.Refuse("values", "is not an object");

        var read = new Dictionary<string, JsonElement>();
        foreach (var value in values.EnumerateObject())
        {
            if (!IsValue(value.Value))
                throw text.Refuse($"values.{value.Name}", "is not a whole number, a flag, a text, a list of texts or null");

            if (!read.TryAdd(value.Name, value.Value.Clone()))
                throw text.Refuse($"values.{value.Name}", "stands twice");
        }

        return read;
    }

    private static bool IsValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out _),
        JsonValueKind.Array => value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String),
        JsonValueKind.Object => false,
        _ => true,
    };

    private readonly record struct RuleText(string File, string Place, JsonElement Set)
    {
        public string Of(string field) =>
            OrNull(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Refuse(field, "is missing");

        public string? OrNull(string field) =>
            !Set.TryGetProperty(field, out var value) || value.ValueKind is JsonValueKind.Null ? null
            : value.ValueKind is JsonValueKind.String ? value.GetString()
            : throw Refuse(field, "is not a text");

        public InvalidRuleFileException Refuse(string field, string problem) => new(File, $"{Place}.{field}", problem);
    }
}
