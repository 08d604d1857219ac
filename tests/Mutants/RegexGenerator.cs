using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Casework.Mutants;

/// <summary>The source generator of the SDK that writes the domain's regular expressions.</summary>
internal sealed class RegexGenerator : IAnalyzerAssemblyLoader
{
    private const string Assembly = "System.Text.RegularExpressions.Generator.dll";

    public static CSharpCompilation Run(CSharpCompilation compilation)
    {
        var generators = new AnalyzerFileReference(Find(), new RegexGenerator()).GetGenerators(LanguageNames.CSharp);
        CSharpGeneratorDriver.Create(generators).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    public Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);

    public void AddDependencyLocation(string fullPath)
    {
        // It needs nothing but the compiler.
    }

    // The runtime is in <dotnet>/shared/Microsoft.NETCore.App/<version>, the generator among the reference packs beside it.
    private static string Find()
    {
        var dotnet = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "..", "..", "..", ".."));
        return Directory.EnumerateFiles(Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref"), Assembly, SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault() ?? throw new FileNotFoundException($"The .NET SDK has no {Assembly}.");
    }
}
