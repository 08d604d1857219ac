using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>SHA-256 of a document's text in UTF-8, written <c>sha256:</c> and 64 hexadecimal digits.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-SHA256-Hex-Document-Identifier"/>
internal readonly record struct DocumentHash(UInt128 High, UInt128 Low)
{
    private const string Prefix = "sha256:";

    public static DocumentHash Of(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return From(hash);
    }

    /// <summary>The digits may stand alone.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DocumentHash hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        var isHash = digits.Length == bytes.Length * 2 && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;
        hash = isHash ? From(bytes) : default;
        return isHash;
    }

    public override string ToString() => $"{Prefix}{High:x32}{Low:x32}";

    private static DocumentHash From(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
}
