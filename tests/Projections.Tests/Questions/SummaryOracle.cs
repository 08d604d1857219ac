using System.Collections;
using Casework.Projections.Questions;

namespace Casework.Projections.Tests.Questions;

/// <summary>What a filter means, said in C# over rows in memory.</summary>
internal static class SummaryOracle
{
    public static object? Value(PathwaySummary row, string property) => property switch
    {
        "id" => row.Id,
        "familyName" => row.FamilyName,
        "givenName" => row.GivenName,
        "status" => row.Status,
        "caseworker" => row.Caseworker,
        "languageLevel" => row.LanguageLevel,
        "openRecognitions" => row.OpenRecognitions,
        "openSpells" => row.OpenSpells,
        "arrivedOn" => row.ArrivedOn,
        "openedOn" => row.OpenedOn,
        "lastContactOn" => row.LastContactOn,
        "nextDueOn" => row.NextDueOn,
        "changedAt" => row.ChangedAt,
        "version" => row.Version,
        _ => throw new ArgumentOutOfRangeException(nameof(property)),
    };

    public static bool Holds(Filter filter, PathwaySummary row) => filter switch
    {
        Filter.And { All: var all } => all.All(each => Holds(each, row)),
        Filter.Or { Any: var any } => any.Count == 0 || any.Any(each => Holds(each, row)),
        Filter.Condition(var property, var op, var value) => Holds(Value(row, property), op, value),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static bool Holds(object? actual, Operator op, object? value) => op switch
    {
        Operator.Eq => Equals(actual, value),
        Operator.Neq => !Equals(actual, value),
        Operator.In => ((IEnumerable)value!).Cast<object?>().Contains(actual),
        Operator.Nin => !((IEnumerable)value!).Cast<object?>().Contains(actual),
        Operator.Gt => Compared(actual, value) > 0,
        Operator.Ngt => !(Compared(actual, value) > 0),
        Operator.Gte => Compared(actual, value) >= 0,
        Operator.Ngte => !(Compared(actual, value) >= 0),
        Operator.Lt => Compared(actual, value) < 0,
        Operator.Nlt => !(Compared(actual, value) < 0),
        Operator.Lte => Compared(actual, value) <= 0,
        Operator.Nlte => !(Compared(actual, value) <= 0),
        Operator.Contains => Text(actual, value, (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        Operator.NContains => !Holds(actual, Operator.Contains, value),
        Operator.StartsWith => Text(actual, value, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        Operator.NStartsWith => !Holds(actual, Operator.StartsWith, value),
        Operator.EndsWith => Text(actual, value, (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        Operator.NEndsWith => !Holds(actual, Operator.EndsWith, value),
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static int? Compared(object? actual, object? value) =>
        actual is null || value is null ? null : Comparer<object>.Default.Compare(actual, value);

    private static bool Text(object? actual, object? value, Func<string, string, bool> holds) =>
        actual is string text && value is string part && holds(text, part);
}
