using Casework.Api.Schema;
using Casework.Domain.Duplicates;

namespace Casework.Api.Import;

/// <summary>A row whose person may have a file already, and the file that is the most alike.</summary>
/// <param name="Line">The row's first line in the file, from 1.</param>
/// <param name="OtherPathway">The other pathway.</param>
/// <param name="OtherLine">The earlier line that opens the other pathway; null when it was there before.</param>
/// <param name="Candidates">How many files are alike enough to be shown to people.</param>
internal sealed record ArrivalDouble(int Line, Guid OtherPathway, int? OtherLine, Likeness Likeness, int Candidates)
{
    public DoubleOutcome Outcome { get; init; }

    public override string ToString() =>
        $"line {Line}: may be {(OtherLine is { } line ? $"line {line}" : $"pathway {GlobalId.Of("Pathway", OtherPathway)}")} (score {Likeness.Score}: {string.Join(", ", Likeness.Reasons)}{(Candidates > 1 ? $"; {Candidates} candidates" : "")}), {$"{Outcome}".ToLowerInvariant()}";
}

internal enum DoubleOutcome { Reported, Suspected, Skipped }
