using System.Collections.Frozen;

namespace Casework.Api.GraphiQL;

/// <summary>The page as it was built: its HTML, and the files that it loads, by names that change with their content.</summary>
internal sealed class Bundle
{
    private const string PageName = "index.html";
    private const string Compressed = ".br";

    private readonly FrozenDictionary<string, BundledFile> _files;

    private Bundle(byte[] page, FrozenDictionary<string, BundledFile> files)
    {
        Page = page;
        _files = files;
    }

    public byte[] Page { get; }

    /// <returns>Null when it was not built.</returns>
    public static Bundle? Read(string folder)
    {
        var page = Path.Combine(folder, PageName);
        if (!File.Exists(page))
            return null;

        var files = Directory.EnumerateFiles(folder).Where(file => file != page && Path.GetExtension(file) != Compressed);
        return new Bundle(
            File.ReadAllBytes(page),
            files.Select(file => new BundledFile(file, File.Exists(file + Compressed) ? file + Compressed : null))
                .ToFrozenDictionary(file => Path.GetFileName(file.Path), StringComparer.Ordinal));
    }

    public BundledFile? Named(string? name) => name is null ? null : _files.GetValueOrDefault(name);
}
