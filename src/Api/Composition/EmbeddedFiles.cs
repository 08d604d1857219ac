namespace Casework.Api.Composition;

/// <summary>Data files that this program was built with.</summary>
internal static class EmbeddedFiles
{
    /// <returns>Names without the prefix and texts, in the order of the names.</returns>
    public static IEnumerable<(string Name, string Text)> Under(string prefix)
    {
        var assembly = typeof(EmbeddedFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name[prefix.Length..], reader.ReadToEnd());
        });
    }
}
