using System.Xml.Linq;

namespace Casework.Architecture.Tests;

/// <summary>Which project may refer to which: inwards, and to nothing that is not listed.</summary>
internal static class References
{
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["EventStore"] = [],
        ["TransparencyLog"] = [],
        ["DisclosureControl"] = [],
        ["GraphQL"] = [],
        ["Projections"] = ["Domain", "EventStore", "TransparencyLog", "DisclosureControl"],
        ["Api"] = ["Domain", "EventStore", "TransparencyLog", "DisclosureControl", "GraphQL", "Projections"],
    };

    /// <returns>What the project refers to and may not.</returns>
    public static IReadOnlyList<string> Forbidden(string project, string csproj)
    {
        var referred = XDocument.Parse(csproj).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        return [.. referred.Except(Allowed.GetValueOrDefault(project, []))];
    }
}
