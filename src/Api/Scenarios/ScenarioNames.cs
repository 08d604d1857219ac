using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casework.Api.Scenarios;

/// <summary>What the names in a scenario stand for in one run of it: <c>$name</c> for what was saved, <c>#name</c> for an id of this run, <c>@today+7</c> for a day, <c>@today+7T09:30Z</c> for an instant.</summary>
internal sealed partial class ScenarioNames(Guid run, DateOnly today)
{
    public const string Today = "@today";

    private readonly Dictionary<string, string> _saved = [];

    public void Save(string name, string value) => _saved[name] = value;

    public string Saved(string name) => _saved[name];

    /// <summary>An id (RFC 9562, version 8) that is the same for the same words in this run, and in no other.</summary>
    public Guid Made(string words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{run} {words}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    public string Resolve(string text) => text switch
    {
        ['$', .. var name] => Saved(name),
        _ when IsDay(text) => OnDay(text),
        _ when IsInstant(text) => $"{OnDay(text[..text.IndexOf('T', StringComparison.Ordinal)])}{text[text.IndexOf('T', StringComparison.Ordinal)..^1]}:00.000Z",
        ['#', .. var name] => Made($"name {name}").ToString(),
        _ => text,
    };

    public static bool IsDay(string text) => Day().IsMatch(text);

    public static bool IsInstant(string text) => Instant().IsMatch(text);

    public JsonNode? Resolve(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Resolve(member.Value)))),
        JsonValueKind.Array => new JsonArray(json.EnumerateArray().Select(item => Resolve(item)).ToArray()),
        JsonValueKind.String => Resolve(json.GetString()!),
        _ => JsonValue.Create(json),
    };

    private string OnDay(string text) =>
        today.AddDays(text.Length == Today.Length ? 0 : int.Parse(text.AsSpan(Today.Length), CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A@today([+-][0-9]{1,4})?\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"\A@today([+-][0-9]{1,4})?T([01][0-9]|2[0-3]):[0-5][0-9]Z\z")]
    private static partial Regex Instant();
}
