using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.TransparencyLog;

namespace Casework.Projections.Transparency;

/// <summary>
/// The lines of an audit bundle: what it says of itself, then each entry with its place and its path to the root of the signed checkpoint,
/// then an end that the log's key has signed, so that nothing is left out and nothing put in. Each line is hashed together with those before.
/// </summary>
public static class BundleForm
{
    public const string Name = "casework-audit-bundle@v1";

    /// <summary>Before the first line.</summary>
    public static Digest Beginning => Digest.OfNothing;

    /// <param name="older">Checkpoints that the log grew out of.</param>
    public static string Header(StoredCheckpoint checkpoint, PublishedKeys keys, IReadOnlyList<LogGrowth> older) => Json(new
    {
        bundle = Name,
        checkpoint = checkpoint.Note,
        keys = keys.Keys.Select(key => key.ToString()),
        older = older.Select(growth => new { checkpoint = growth.From.Note, proof = Texts(growth.Proof.Path) }),
    });

    public static string Entry(ReadOnlySpan<byte> entry, InclusionProof proof) => Json(new { index = proof.Index, entry = Convert.ToBase64String(entry), path = Texts(proof.Path) });

    public static string End(SignedNote signed) => Json(new { end = Encoding.UTF8.GetString(signed.ToBytes()) });

    /// <summary>What is signed of a bundle.</summary>
    /// <param name="lines">Over all lines before the end.</param>
    /// <param name="scope">What was asked for, a line each.</param>
    public static string EndText(string origin, long entries, in Digest lines, IEnumerable<string> scope) =>
        string.Concat([.. BeforeScope(origin, entries, lines).Concat(scope).Select(line => $"{line}\n")]);

    /// <summary>The lines of <see cref="EndText"/> that have to be what they are.</summary>
    internal static IReadOnlyList<string> BeforeScope(string origin, long entries, in Digest lines) =>
        [Name, origin, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entries {entries}"), $"lines {lines.ToBase64()}"];

    /// <summary>SHA-256 of the hash before and the line.</summary>
    public static Digest After(in Digest before, string line)
    {
        var bytes = new byte[Digest.Size + Encoding.UTF8.GetByteCount(line)];
        before.CopyTo(bytes);
        Encoding.UTF8.GetBytes(line, bytes.AsSpan(Digest.Size));
        return new Digest(SHA256.HashData(bytes));
    }

    private static IEnumerable<string> Texts(IEnumerable<Digest> path) => path.Select(hash => hash.ToBase64());

    private static string Json(object line) => JsonSerializer.Serialize(line, JsonSerializerOptions.Web);
}
