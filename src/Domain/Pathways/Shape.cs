using System.Text.RegularExpressions;

namespace Casework.Domain.Pathways;

/// <summary>What a value must look like before a rule looks at what it says.</summary>
public static partial class Shape
{
    public const int NameLength = 200;
    public const int NoteLength = 4000;

    /// <returns>The refusal when the text is blank, longer than the limit or no text; null when it is fine.</returns>
    public static Rejection? Text(string? text, string field, int limit = NameLength) =>
        string.IsNullOrWhiteSpace(text) ? PathwayRejection.TextMissing.At(field)
        : text.Length > limit ? PathwayRejection.TextTooLong.At(field)
        : text.Any(IsNoText) ? PathwayRejection.TextInvalid.At(field)
        : null;

    /// <summary>Official municipality key (AGS).</summary>
    public static bool IsMunicipalityKey(string? text) => text is not null && MunicipalityKey().IsMatch(text);

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public static bool IsCountry(string? text) => text is not null && Country().IsMatch(text);

    /// <summary>BCP 47: language, script, region, variants, extensions, private use.</summary>
    public static bool IsLanguageTag(string? text) => text is { Length: <= 35 } && LanguageTag().IsMatch(text);

    /// <summary>SHA-256, hexadecimal.</summary>
    public static bool IsDocumentHash(string? text) => text is not null && DocumentHash().IsMatch(text);

    // No database keeps a NUL, no screen shows the others.
    private static bool IsNoText(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');

    [GeneratedRegex(@"\A[0-9]{8}\z")]
    private static partial Regex MunicipalityKey();

    [GeneratedRegex(@"\A[A-Z]{3}\z")]
    private static partial Regex Country();

    [GeneratedRegex(
        @"\A([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A[0-9a-fA-F]{64}\z")]
    private static partial Regex DocumentHash();
}
