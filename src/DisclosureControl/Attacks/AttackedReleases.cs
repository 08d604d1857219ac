namespace Casework.DisclosureControl.Attacks;

/// <summary>The council's releases, as somebody sees them who attacks them.</summary>
/// <param name="Noise">As it is drawn.</param>
/// <param name="Year">What is published of four quarters of a milestone.</param>
/// <param name="Stock">What is published of one cell of a stock table.</param>
public sealed record AttackedReleases(CouncilNoise Noise, Func<IReadOnlyList<int>, ExactRandom, PublishedYear> Year, Func<int, ExactRandom, int> Stock);

/// <param name="Measured">The quarters with their noise, and nothing made of them.</param>
/// <param name="MeasuredYear">The same of the year.</param>
/// <param name="Quarters">As they are revised in the end.</param>
public sealed record PublishedYear(IReadOnlyList<int> Measured, int MeasuredYear, IReadOnlyList<int> Quarters, int Year);
