using System.Text.Json;

namespace Casework.Api.Scenarios;

/// <summary>A part of a scenario's file, and where it is.</summary>
internal sealed record ScenarioPart(string Place, JsonElement Json)
{
    public ScenarioMalformedException Wrong(string what) => new(Place, what);

    /// <summary>Refuses what is no object, and members that nobody would look at.</summary>
    public ScenarioPart Having(params ReadOnlySpan<string> names)
    {
        if (Json.ValueKind != JsonValueKind.Object)
            throw Wrong("this is no object");

        foreach (var member in Json.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                throw Wrong($"\"{member.Name}\" is not known here");
        }

        return this;
    }

    public ScenarioPart? Find(string name) =>
        Json.TryGetProperty(name, out var value) ? new ScenarioPart($"{Place}, {name}", value) : null;

    public ScenarioPart Of(string name) => Find(name) ?? throw Wrong($"\"{name}\" is missing");

    public string Text() =>
        Json.ValueKind == JsonValueKind.String && Json.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong("this is no text");

    public IReadOnlyList<ScenarioPart> Items() =>
        Json.ValueKind == JsonValueKind.Array
            ? [.. Json.EnumerateArray().Select((item, index) => new ScenarioPart($"{Place} {index + 1}", item))]
            : throw Wrong("this is no list");

    public IReadOnlyList<(string Name, ScenarioPart Value)> Members() =>
        Json.ValueKind == JsonValueKind.Object
            ? [.. Json.EnumerateObject().Select(member => (member.Name, new ScenarioPart($"{Place}, {member.Name}", member.Value)))]
            : throw Wrong("this is no object");
}
