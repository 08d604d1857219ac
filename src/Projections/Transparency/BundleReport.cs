using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>What the check of an audit bundle came to.</summary>
/// <param name="Checkpoint">Null when none is to be believed.</param>
/// <param name="OwnKeys">Whether it was believed by keys that it brought itself.</param>
/// <param name="Scope">What its end says was asked for.</param>
/// <param name="Violations">Nothing is wrong when there are none.</param>
public sealed record BundleReport(Checkpoint? Checkpoint, long Entries, bool OwnKeys, IReadOnlyList<string> Scope, IReadOnlyList<BundleViolation> Violations);

/// <param name="Index">The entry's place in the log, from 0; null for what is wrong with the bundle.</param>
public sealed record BundleViolation(long? Index, string What)
{
    public override string ToString() => Index is { } index ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entry {index}: {What}") : $"bundle: {What}";
}
