using System.Runtime.CompilerServices;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>The release schemas that ship, read as the server reads them.</summary>
public static class ReleaseSchemasOfTheHouse
{
    public static ReleaseSchemas All { get; } = ReleaseSchemas.Parse([("cr-1.json", Text())]);

    public static ReleaseSchema Cr1 => All.Named("CR-1")!;

    public static string Text([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "releases", "cr-1.json"));
}
