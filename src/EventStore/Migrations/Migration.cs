using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Casework.EventStore.Migrations;

/// <summary>One forward step of the schema. It never changes once it has landed.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Sql">The statements; they run in one transaction.</param>
/// <param name="Name">The file's name, such as <c>001_event_log.sql</c>.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The steps this program was built with, in order.</summary>
    public static IReadOnlyList<Migration> Embedded { get; } = ReadEmbedded(typeof(Migration).Assembly);

    /// <summary>SHA-256 of the text, in lower-case hexadecimal.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>A step from a file's name, which begins with its number, and text.</summary>
    public static Migration Parse(string name, string sql) =>
        new(int.Parse(name.AsSpan(0, name.IndexOf('_', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture), name, sql);

    private static List<Migration> ReadEmbedded(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Parse(name, Text(assembly, name)))
            .OrderBy(migration => migration.Number),
    ];

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
