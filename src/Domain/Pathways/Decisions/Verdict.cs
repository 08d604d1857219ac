using System.Collections;
using System.Reflection;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Decisions;

/// <summary>What a decision comes to: what it records, or why it is refused. Personal data are no part of what is compared.</summary>
/// <param name="Fact">What is recorded; null when it is refused, or when it was recorded already.</param>
/// <param name="Warnings">Codes of what is flagged with it.</param>
public sealed record Verdict(PathwayEvent? Fact, IReadOnlyList<string> Warnings, Rejection? Refusal)
{
    private const string RuleSetName = nameof(PathwayEvent.RuleSet);

    public static Verdict Of(Decision<PathwayEvent> decision) => new(
        decision.Events is [var fact, ..] ? fact : null,
        [.. decision.Events.OfType<LifecycleEvent.ComplianceWarningRaised>().Select(warning => warning.Code)],
        decision.Rejection);

    /// <summary>True when both come to the same, be it under rule sets of other names.</summary>
    public bool IsLike(Verdict other) => IsEqual(other) || Differences(other).All(difference => difference.Name == RuleSetName);

    /// <returns>Every name whose value is another in the other verdict, in alphabetical order. Texts are invariant, enums are the names of their members.</returns>
    public IReadOnlyList<VerdictDifference> Differences(Verdict other)
    {
        var (mine, others) = (Values(), other.Values());
        return
        [
            .. from name in mine.Keys.Union(others.Keys).Order(StringComparer.Ordinal)
               let difference = new VerdictDifference(name, mine.GetValueOrDefault(name), others.GetValueOrDefault(name))
               where !Equals(difference.This, difference.Other)
               select difference,
        ];
    }

    // Most are, and this is quicker than to look at every value.
    private bool IsEqual(Verdict other) => Equals(Fact, other.Fact) && Refusal?.Code == other.Refusal?.Code && Warnings.SequenceEqual(other.Warnings);

    private Dictionary<string, object?> Values()
    {
        var values = new Dictionary<string, object?>
        {
            [nameof(Refusal)] = Refusal?.Code,
            [nameof(Warnings)] = Warnings.Count == 0 ? null : string.Join(' ', Warnings.Order(StringComparer.Ordinal)),
        };
        foreach (var property in Fact?.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !IsPersonal(property.PropertyType)) ?? [])
            values[property.Name] = Comparable(property.GetValue(Fact));

        return values;
    }

    private static object? Comparable(object? value) => value is IEnumerable list and not string ? string.Join(", ", list.Cast<object>()) : value;

    private static bool IsPersonal(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Personal<>);
    }
}

/// <param name="Name">Of the value, in the fact's own name for it; Refusal and Warnings besides.</param>
public sealed record VerdictDifference(string Name, object? This, object? Other);
