using System.Diagnostics.CodeAnalysis;

namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>Documents that a client's build has registered, by the hash of their text. Read once, then only asked.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Appendix-Persisted-Documents"/>
public sealed class TrustedDocumentStore
{
    private readonly Dictionary<DocumentHash, ReadOnlyMemory<byte>> _documents = [];

    internal TrustedDocumentStore(IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        foreach (var document in documents)
            _documents[DocumentHash.Of(document.Span)] = document;
    }

    public int Count => _documents.Count;

    /// <summary>
    /// Reads a manifest, or every <c>*.json</c> manifest and <c>*.graphql</c> document of a folder and those below it. A manifest is an object of
    /// texts by their hash (Relay), or one with a list <c>operations</c> of <c>id</c> and <c>body</c> (Apollo). A document whose file is named by a
    /// hash must have that hash.
    /// </summary>
    /// <exception cref="TrustedDocumentsInvalidException">Something cannot be read, or a text has another hash than it says.</exception>
    public static TrustedDocumentStore Load(string path)
    {
        var reading = new TrustedDocumentReading();
        if (File.Exists(path))
            reading.Manifest(path);
        else if (Directory.Exists(path))
            reading.Folder(path);
        else
            throw new TrustedDocumentsInvalidException([$"There is no file or folder {path}."]);
        return reading.Problems.Count == 0 ? new TrustedDocumentStore(reading.Documents) : throw new TrustedDocumentsInvalidException(reading.Problems);
    }

    internal bool TryFind(DocumentHash hash, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> document) => _documents.TryGetValue(hash, out document);
}
