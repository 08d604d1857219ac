using Casework.Domain;

namespace Casework.Api.Schema;

/// <summary>The language of sentences in an answer: German when the request prefers it, else English.</summary>
internal sealed record Tongue(bool German)
{
    private static readonly Tongue InEnglish = new(German: false);

    /// <param name="acceptLanguage">The header Accept-Language (RFC 9110, section 12.5.4); null when absent.</param>
    public static Tongue Of(string? acceptLanguage)
    {
        if (string.IsNullOrEmpty(acceptLanguage))
            return InEnglish;

        var preferred = acceptLanguage
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Range)
            .Where(range => range.Language is "de" or "en")
            .OrderByDescending(range => range.Quality)
            .FirstOrDefault();
        return new(preferred is { Language: "de", Quality: > 0 });
    }

    public string Say(Rejection rejection) => German ? rejection.German : rejection.English;

    public string Say(string english, string german) => German ? german : english;

    private static (string Language, double Quality) Range(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        var quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is { } given
            && double.TryParse(given.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;
        return (parts[0].Split('-')[0].ToLowerInvariant(), quality);
    }
}
