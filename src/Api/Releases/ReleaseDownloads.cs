using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>As what a release can be downloaded, and from where.</summary>
internal static class ReleaseDownloads
{
    public const string Path = "/council/releases";

    private static readonly IReadOnlyList<(ReleaseFormat Format, string Ending, string MediaType)> Formats =
    [
        (ReleaseFormat.Json, ".json", MediaTypeNames.Application.Json),
        (ReleaseFormat.Csv, ".csv", "text/csv; charset=utf-8"),
        (ReleaseFormat.HtmlDe, ".de.html", "text/html; charset=utf-8"),
        (ReleaseFormat.HtmlEn, ".en.html", "text/html; charset=utf-8"),
    ];

    public static IReadOnlyList<ReleaseDownloadView> Of(CouncilRelease release) =>
        [.. Formats.Select(one => new ReleaseDownloadView(one.Format, $"{Path}/{release.Id}{one.Ending}", DigestOf(TextOf(release, one.Format))))];

    /// <param name="file">The uuid and the ending.</param>
    /// <returns>Null when it is the name of no download.</returns>
    public static (Guid Id, ReleaseFormat Format, string MediaType)? Read(string file)
    {
        foreach (var (format, ending, mediaType) in Formats)
        {
            if (file.EndsWith(ending, StringComparison.Ordinal) && Guid.TryParseExact(file[..^ending.Length], "D", out var id))
                return (id, format, mediaType);
        }

        return null;
    }

    public static string TextOf(CouncilRelease release, ReleaseFormat format) => format switch
    {
        ReleaseFormat.Json => release.Json,
        ReleaseFormat.Csv => release.Csv,
        ReleaseFormat.HtmlDe => release.HtmlDe,
        _ => release.HtmlEn,
    };

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="Path">On this server.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
internal sealed record ReleaseDownloadView(ReleaseFormat Format, string Path, string Sha256);
