using System.Globalization;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>A public key of the log, to be handed out.</summary>
/// <param name="LastSize">The largest tree it has signed, for one that was replaced; null for the one that signs.</param>
public sealed record PublishedKey(VerifierKey Key, long? LastSize = null)
{
    /// <summary>The verifier key, and behind a space the last size of one that was replaced.</summary>
    public override string ToString() => LastSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"{Key} {size}") : Key.ToString();

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is none; says why.</exception>
    public static PublishedKey Parse(string line) => line.Split(' ') switch
    {
        [var key] => new(VerifierKey.Parse(key)),
        [var key, var size] when long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var last) => new(VerifierKey.Parse(key), last),
        _ => throw new FormatException("A published key is a verifier key, and for one that was replaced a space and its last size."),
    };
}
