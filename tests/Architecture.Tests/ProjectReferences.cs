using System.Xml.Linq;

namespace Casework.Architecture.Tests;

public class ProjectReferences
{
    public static TheoryData<string> Projects => [.. Repository.Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Projects))]
    public void Point_inwards(string csproj)
    {
        var project = Path.GetFileNameWithoutExtension(csproj);

        Assert.Contains(project, References.Allowed.Keys);
        Assert.Empty(References.Forbidden(project, Repository.Read(csproj)));
    }

    [Theory]
    [InlineData("Domain", "EventStore")]
    [InlineData("EventStore", "Domain")]
    [InlineData("GraphQL", "Domain")]
    [InlineData("Projections", "GraphQL")]
    [InlineData("Projections", "Api")]
    public void Are_found_when_they_point_outwards(string project, string to)
    {
        var csproj = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"));
        csproj.Root!.Add(new XElement("ItemGroup", new XElement("ProjectReference", new XAttribute("Include", $"../{to}/{to}.csproj"))));

        Assert.Equal([to], References.Forbidden(project, csproj.ToString()));
    }

    [Fact]
    public void Of_the_domain_are_none_and_its_only_package_is_the_ban_on_clocks()
    {
        var csproj = XDocument.Parse(Repository.Read("src/Domain/Domain.csproj"));

        Assert.Empty(csproj.Descendants("ProjectReference"));
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], csproj.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));
        Assert.Contains("BannedSymbols.txt", csproj.Descendants("AdditionalFiles").Select(file => file.Attribute("Include")!.Value));
    }

    [Fact]
    public void Of_the_domain_cannot_bring_in_a_clock_or_an_id()
    {
        var banned = Repository.Read("src/Domain/BannedSymbols.txt");

        Assert.All(
            ["P:System.DateTimeOffset.UtcNow", "P:System.DateTime.UtcNow", "M:System.Guid.NewGuid", "N:System.Threading.Tasks", "N:System.IO"],
            symbol => Assert.Contains(symbol + ";", banned, StringComparison.Ordinal));
    }
}
