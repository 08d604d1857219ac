namespace Casework.Architecture.Tests;

/// <summary>Noise that can be foreseen protects nobody: only attacks draw it.</summary>
public class NoiseOfReleases
{
    [Fact]
    public void Is_not_drawn_from_a_number_that_somebody_chose() => Assert.Empty(Users(Repository.Sources.Where(file => file.StartsWith("src/", StringComparison.Ordinal))));

    [Fact]
    public void Drawn_so_is_found() => Assert.NotEmpty(Users(Repository.Sources.Where(file => file.StartsWith("tests/", StringComparison.Ordinal))));

    private static IEnumerable<string> Users(IEnumerable<string> files) =>
        files.Where(file => !file.Contains("/Attacks/", StringComparison.Ordinal) && Repository.Read(file).Contains("SeededNoise", StringComparison.Ordinal));
}
