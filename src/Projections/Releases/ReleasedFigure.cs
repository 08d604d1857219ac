using Casework.Domain.Releases;

namespace Casework.Projections;

/// <summary>A figure as it is published.</summary>
/// <param name="Period">The release's own, or a quarter of its year that it revises.</param>
/// <param name="Measured">The count with noise, and nothing made of it; null for a quarter that is revised.</param>
/// <param name="Value">The best guess: a whole number of 0 or more.</param>
/// <param name="Sigma">The standard deviation of the noise in the guess.</param>
/// <param name="Low">The interval that holds the true number with the schema's confidence.</param>
/// <param name="FewerThan">For a value too small to say more of it than that; null for others.</param>
public sealed record ReleasedFigure(ReleaseCell Cell, ReportPeriod Period, int? Measured, int Value, double Sigma, int Low, int High, int? FewerThan);
