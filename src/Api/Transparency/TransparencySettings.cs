using Casework.Api.Configuration;
using Casework.TransparencyLog;

namespace Casework.Api.Transparency;

/// <summary>How the log is signed, and who watches over it.</summary>
internal sealed record TransparencySettings(string? KeyFile, string? Origin, TimeSpan Interval, IReadOnlyList<WitnessSettings> Witnesses)
{
    private const string Section = "Casework:Transparency";
    private const int DefaultInterval = 5;
    private const int LongestInterval = 3_600;

    public static readonly Setting TransparencyKeyFile = new("Casework:Keys:TransparencyKeyFile", "the key that signs the log's checkpoints; default: one in the data folder");

    private static readonly Setting OriginOfLog = new($"{Section}:Origin", "the name of a log that begins, such as log.example.org/casework; default: one of its own");
    private static readonly Setting Every = new($"{Section}:Interval", "seconds between checkpoints while the log grows, 1 to 3600; default 5");
    private static readonly Setting AskedWitnesses = new($"{Section}:Witnesses", "who cosigns checkpoints: each an https address, a space and its verifier key, separated by commas");

    public static TransparencySettings None { get; } = new(null, null, TimeSpan.FromSeconds(DefaultInterval), []);

    public static IReadOnlyList<Setting> Settings { get; } = [TransparencyKeyFile, OriginOfLog, Every, AskedWitnesses];

    /// <exception cref="ConfigurationInvalidException">Something is malformed.</exception>
    public static TransparencySettings Read(IConfiguration configuration) => new(
        TransparencyKeyFile.In(configuration),
        Name(OriginOfLog.In(configuration)),
        TimeSpan.FromSeconds(Every.Number(configuration, 1, LongestInterval) ?? DefaultInterval),
        AllWitnesses((AskedWitnesses.In(configuration) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Whether a log can be called that: its name stands in ASCII before plus signs and spaces.</summary>
    public static bool IsName(string origin) => origin.Length is > 0 and <= 200 && origin.All(character => character is > ' ' and <= '~' and not '+');

    private static string? Name(string? origin) => origin is null || IsName(origin)
        ? origin
        : throw new ConfigurationInvalidException($"{OriginOfLog.Key} is at most 200 ASCII characters without spaces and plus signs, not \"{origin}\".");

    private static IReadOnlyList<WitnessSettings> AllWitnesses(string[] listed) => listed.Length < SignedNote.MostSignatures
        ? [.. listed.Select(Witness)]
        : throw new ConfigurationInvalidException($"{AskedWitnesses.Key} lists at most {SignedNote.MostSignatures - 1}: a note has room for so many signatures beneath the log's.");

    private static WitnessSettings Witness(string text)
    {
        try
        {
            if (text.Split(' ') is [var address, var key] && Uri.TryCreate(address, UriKind.Absolute, out var url)
                && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            {
                return new WitnessSettings(url, VerifierKey.Parse(key));
            }
        }
        catch (FormatException e)
        {
            throw new ConfigurationInvalidException($"{AskedWitnesses.Key}: {e.Message}");
        }

        throw new ConfigurationInvalidException($"{AskedWitnesses.Key} lists https addresses, each with a space and a verifier key behind it.");
    }
}

/// <summary>A witness that is asked to cosign.</summary>
internal sealed record WitnessSettings(Uri Url, VerifierKey Key);
