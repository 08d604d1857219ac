using System.Security.Cryptography;
using System.Text.Json;

namespace Casework.Api.Exports;

/// <summary>
/// A folder that an auditor checks elsewhere: <c>events.jsonl</c>, and <c>manifest.json</c>, which says what is in it and how long and with
/// which SHA-256 each file is. Checkpoint, verifier key and proofs are further files, each named in the manifest.
/// </summary>
internal static class AuditBundle
{
    public const string Events = "events.jsonl";
    public const string Manifest = "manifest.json";
    private const string Format = "casework.audit-bundle.v1";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task Seal(DirectoryInfo folder, AuditScope scope, long through, CancellationToken cancel)
    {
        var files = new List<object>();
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != Manifest).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            await using var stream = file.OpenRead();
            files.Add(new { file.Name, bytes = file.Length, sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) });
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, Manifest),
            JsonSerializer.Serialize(new { format = Format, scope.Municipality, scope.Pathway, scope.From, scope.To, through, files }, Readable) + "\n", cancel);
    }
}
