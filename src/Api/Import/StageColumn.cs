using System.Globalization;
using System.Text.Json;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;

namespace Casework.Api.Import;

/// <summary>A column of a further stage, and how it hangs together with the others of its row. None has to be in a file.</summary>
/// <param name="GoesWith">The column without which it says nothing; null for the first of its group.</param>
/// <param name="Needed">Whether it is missing where that one has a value.</param>
/// <param name="Codes">What it may say; null for any text.</param>
internal sealed record StageColumn(string Name, string? GoesWith = null, bool Needed = false, IReadOnlyList<string>? Codes = null)
{
    public static IReadOnlyDictionary<string, StageColumn> All { get; } = new StageColumn[]
    {
        new("residence_status"),
        new("residence_since", "residence_status"),
        new("residence_until", "residence_status"),
        new("housing_kind", Codes: CodesOf<HousingKind>()),
        new("housing_since", "housing_kind"),
        new("housing_address", "housing_kind"),
        new("language_level", Codes: CodesOf<LanguageLevel>()),
        new("language_method", "language_level", Codes: CodesOf<AssessmentMethod>()),
        new("language_since", "language_level"),
        new("certificate_issuer", "language_level"),
        new("certificate_on", "certificate_issuer", Needed: true),
        new("certificate_hash", "certificate_issuer", Needed: true),
        new("school_kind", Codes: CodesOf<SchoolKind>()),
        new("school_name", "school_kind", Needed: true),
        new("school_class", "school_kind", Needed: true, Codes: CodesOf<SchoolClass>()),
        new("school_since", "school_kind"),
        new("guardian_name"),
        new("guardian_kind", "guardian_name", Needed: true, Codes: CodesOf<GuardianKind>()),
        new("guardian_since", "guardian_name"),
        new("unaccompanied", Codes: ["YES"]),
        new("unaccompanied_since", "unaccompanied"),
        new("household_reference"),
        new("household_relation", "household_reference", Needed: true, Codes: CodesOf<HouseholdRelation>()),
        new("household_since", "household_reference"),
        new("work_kind", Codes: CodesOf<SpellKind>()),
        new("work_employer", "work_kind", Needed: true),
        new("work_hours", "work_kind", Needed: true) { IsNumber = true },
        new("work_occupation", "work_kind"),
        new("work_since", "work_kind"),
        new("recognition_occupation"),
        new("recognition_regulated", "recognition_occupation", Needed: true, Codes: ["YES", "NO"]),
        new("recognition_authority", "recognition_occupation", Needed: true),
        new("recognition_country", "recognition_occupation", Needed: true),
        new("recognition_since", "recognition_occupation"),
    }.ToDictionary(column => column.Name);

    public bool IsNumber { get; private init; }

    /// <returns>Null for what is no number.</returns>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A code of the contract as a value of the domain.</summary>
    public static TEnum Value<TEnum>(string code)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[CodesOf<TEnum>().IndexOf(code)];

    private static List<string> CodesOf<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName)];
}
