namespace Casework.Architecture.Tests;

public class Migrations
{
    [Fact]
    public void Are_numbered_without_a_gap_or_a_double()
    {
        var numbers = Repository.Files
            .Where(file => file.StartsWith("schema/database/", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file)[..3]);

        Assert.Equal(Enumerable.Range(1, numbers.Count()).Select(number => $"{number:000}"), numbers);
    }
}
