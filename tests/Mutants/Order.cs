namespace Casework.Mutants;

/// <summary>What a worker is told to do.</summary>
/// <param name="Members">How many members there are.</param>
/// <param name="Alone">The only mutant is to run from the start of the process, under all tests.</param>
internal sealed record Order(int Members, IReadOnlyList<Mutant> Mutants, bool Alone);
