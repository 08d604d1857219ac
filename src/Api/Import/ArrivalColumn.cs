namespace Casework.Api.Import;

/// <summary>A column of an arrivals file.</summary>
internal sealed record ArrivalColumn(string Name, bool Required, string Meaning)
{
    public static IReadOnlyList<ArrivalColumn> All { get; } =
    [
        new("reference", true, "the sender's own id of the arrival, at most 200 characters; the same reference is imported once"),
        new("municipality", true, "official municipality key (AGS), eight digits"),
        new("given_name", true, "given name"),
        new("family_name", true, "family name"),
        new("born_on", true, "day of birth, YYYY-MM-DD"),
        new("nationality", true, "ISO 3166-1 alpha-3, such as SYR"),
        new("preferred_language", true, "BCP 47 language tag, such as ar"),
        new("arrived_on", true, "day of arrival, YYYY-MM-DD"),
        new("opened_on", false, "day on which the file was opened, YYYY-MM-DD; the day of arrival when empty"),
        new("facility", false, "first reception facility entered"),
        new("caseworker", false, "who is responsible: a caseworker's token subject"),
    ];
}
