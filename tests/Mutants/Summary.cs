namespace Casework.Mutants;

/// <param name="DoNotCompile">Flips that the compiler refuses.</param>
/// <param name="Survived">Those that are not accepted.</param>
/// <param name="Stale">Accepted ones that a test kills by now, or that are no longer there.</param>
internal sealed record Summary(
    int Mutants, int Killed, int Accepted, int DoNotCompile, double Seconds, IReadOnlyList<FolderCount> Folders, IReadOnlyList<Mutant> Survived, IReadOnlyList<AcceptedMutant> Stale)
{
    public bool IsClean => Survived.Count == 0 && Stale.Count == 0;

    public static Summary Of(MutatedDomain domain, IReadOnlyList<Mutant> survivors, IReadOnlyList<AcceptedMutant> accepted, TimeSpan took)
    {
        var expected = survivors.Where(mutant => accepted.Any(entry => entry.Is(mutant))).ToList();
        var survived = survivors.Except(expected).ToList();
        var folders = domain.Mutants.GroupBy(Folder).OrderBy(folder => folder.Key, StringComparer.Ordinal).Select(folder =>
        {
            var (here, allowed) = (survived.Count(mutant => Folder(mutant) == folder.Key), expected.Count(mutant => Folder(mutant) == folder.Key));
            return new FolderCount(folder.Key, folder.Count(), folder.Count() - here - allowed, allowed, here);
        });
        return new(
            domain.Mutants.Count, domain.Mutants.Count - survivors.Count, expected.Count, domain.DoNotCompile, Math.Round(took.TotalSeconds, 1),
            [.. folders], survived, [.. accepted.Where(entry => !survivors.Any(entry.Is))]);
    }

    private static string Folder(Mutant mutant) => Path.GetDirectoryName(mutant.File)!.Replace('\\', '/');
}
