using System.Runtime.CompilerServices;
using Casework.Api.Composition;

namespace Casework.Api.Tests.Configuration;

/// <summary>A file whose name ends like that of a language must not be taken for one in it, and left out.</summary>
public class BuildingDataIn
{
    [Theory]
    [InlineData("rules", "countries.eu.json")]
    [InlineData("labels/codes", "language.json")]
    public void Leaves_no_file_out(string folder, string oneOfThem)
    {
        var files = Directory.GetFiles(Path.Combine(Schema(), folder), "*.json")
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Contains(oneOfThem, files);
        Assert.Equal(files, EmbeddedFiles.Under($"{Path.GetFileName(folder)}/").Select(file => file.Name));
    }

    private static string Schema([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema");
}
