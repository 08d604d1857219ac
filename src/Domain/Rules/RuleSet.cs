using System.Text.Json;

namespace Casework.Domain.Rules;

/// <summary>Legal numbers of one topic for one period, with their source.</summary>
public sealed record RuleSet(
    string Id,
    string Topic,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    RuleStatus Status,
    string Source,
    IReadOnlyDictionary<string, JsonElement> Values)
{
    /// <summary>The key of the text that says what happens to what was granted or filed before this rule set: "none" when nothing does.</summary>
    public string Grandfathering { get; init; } = "none";

    /// <exception cref="RuleValueMissingException">The rule set has no such value.</exception>
    public int Number(string name) => Value(name).GetInt32();

    /// <returns>Null when the rule set says that the number does not exist.</returns>
    public int? NumberOrNull(string name) => Value(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    /// <exception cref="RuleValueMissingException">The rule set has no such value.</exception>
    public bool Flag(string name) => Value(name).GetBoolean();

    /// <exception cref="RuleValueMissingException">The rule set has no such value.</exception>
    public string Text(string name) => Value(name).GetString()!;

    /// <returns>Null when the rule set says that there is none.</returns>
    public string? TextOrNull(string name) => Value(name).GetString();

    /// <exception cref="RuleValueMissingException">The rule set has no such value.</exception>
    public IReadOnlyList<string> Texts(string name) => [.. Value(name).EnumerateArray().Select(text => text.GetString()!)];

    private JsonElement Value(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new RuleValueMissingException(Id, name);
}

public enum RuleStatus { Verified, Unverified }
