using System.Runtime.CompilerServices;
using Casework.Domain.Rules;

namespace Casework.Projections.Tests;

/// <summary>The rule files that ship, read as the server reads them.</summary>
internal static class RulesOfTheHouse
{
    public static RuleBook Book { get; } = Read();

    private static RuleBook Read([CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "schema", "rules");
        return RuleBook.Parse(Directory.EnumerateFiles(folder, "*.json")
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order()
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
    }
}
