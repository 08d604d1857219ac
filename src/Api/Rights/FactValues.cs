using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Casework.Api.Codes;
using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Schooling;
using Casework.Projections;

namespace Casework.Api.Rights;

/// <summary>
/// What an entry says, for the person that it is about: codes by their names, values as they were recorded. Ids say nothing to anybody and are
/// left out; so are other people's names and those of staff.
/// </summary>
internal sealed class FactValues(CodeLists codes, LabelLanguage language)
{
    private static readonly Label OtherPerson = new("(Name einer anderen Person: nicht enthalten)", "(name of another person: left out)");
    private static readonly Label Erased = new("(gelöscht)", "(erased)");
    private static readonly Label Yes = new("ja", "yes");
    private static readonly Label No = new("nein", "no");

    private static readonly (Type Fact, string Property)[] OfOthers =
    [
        (typeof(HouseholdEvent.GuardianAppointed), "Name"),
        (typeof(SchoolingEvent.BridgeFigureAssigned), "Name"),
    ];

    public IReadOnlyList<ReportValue> Of(object fact) =>
    [
        .. fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name is not ("RuleSet" or "EqualityContract") && !IsOfStaff(property))
            .Select(property => (property.Name, Text: OfOthers.Contains((fact.GetType(), property.Name)) ? OtherPerson.In(language) : Text(property.GetValue(fact))))
            .Where(value => !string.IsNullOrEmpty(value.Text))
            .Select(value => new ReportValue(JsonNamingPolicy.CamelCase.ConvertName(value.Name), value.Text!)),
    ];

    // Token subjects of whoever works on the case: CaseworkerAssigned, SuspectedBy, MergedBy, ProposedBy; and keys of interpreters.
    private static bool IsOfStaff(PropertyInfo property) =>
        property.PropertyType == typeof(string) && (property.Name is "Caseworker" or "Interpreter" || property.Name.EndsWith("By", StringComparison.Ordinal));

    private string? Text(object? value) => value switch
    {
        null or Guid => null,
        string text => text,
        bool flag => (flag ? Yes : No).In(language),
        Enum code => NameOf(code),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Text).Where(text => !string.IsNullOrEmpty(text))),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Personal<>) => Text(value, type),
        _ => string.Join(" ", Of(value).Select(inner => inner.Text)),
    };

    private string? Text(object personal, Type type) => (bool)type.GetProperty("IsErased")!.GetValue(personal)!
        ? Erased.In(language)
        : type.GetProperty("Subject")!.GetValue(personal) is null ? Text(type.GetProperty("Value")!.GetValue(personal)) : OtherPerson.In(language);

    private string NameOf(Enum code)
    {
        var name = CodeName.Of(code);
        return codes.Named(code.GetType().Name)?.Codes.FirstOrDefault(one => one.Code == name)?.Text.In(language) ?? name;
    }
}
