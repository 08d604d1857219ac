namespace Casework.Domain.Rules;

/// <summary>Countries by ISO 3166-1 alpha-3, and which of them belonged to the European Union on a day.</summary>
public static class Country
{
    public const string Topic = "countries.eu";

    public const string Germany = "DEU";

    /// <returns>Null when no rule says so for the day.</returns>
    public static bool? IsEuMember(string country, DateOnly on, RuleBook rules) =>
        rules.At(Topic, on)?.Texts("members").Contains(country);

    /// <returns>True for a country outside the European Union, the EEA and Switzerland; null when no rule says so for the day.</returns>
    public static bool? IsThirdCountry(string country, DateOnly on, RuleBook rules) =>
        rules.At(Topic, on) is { } rule ? !rule.Texts("members").Contains(country) && !rule.Texts("eeaAndSwitzerland").Contains(country) : null;
}
