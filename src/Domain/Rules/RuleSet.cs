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
    public int Number(string name) => Values[name].GetInt32();

    public bool Flag(string name) => Values[name].GetBoolean();

    public string Text(string name) => Values[name].GetString()!;
}

public enum RuleStatus { Verified, Unverified }
