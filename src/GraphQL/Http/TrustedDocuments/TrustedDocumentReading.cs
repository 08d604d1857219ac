using System.Text;
using System.Text.Json;

namespace Casework.GraphQL.Http.TrustedDocuments;

/// <summary>Reads trusted documents from files and notes everything that is wrong with them.</summary>
internal sealed class TrustedDocumentReading
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public List<ReadOnlyMemory<byte>> Documents { get; } = [];

    public List<string> Problems { get; } = [];

    public void Folder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                Manifest(file);
            else if (file.EndsWith(".graphql", StringComparison.OrdinalIgnoreCase))
                Document(file);
        }

        if (Documents.Count == 0 && Problems.Count == 0)
            Problems.Add($"{folder} holds no *.json manifest and no *.graphql document.");
    }

    public void Manifest(string file)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(file));
            if (manifest.RootElement.ValueKind != JsonValueKind.Object)
                Problems.Add($"{file} is no JSON object of documents by their hash.");
            else if (manifest.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
                Operations(file, operations);
            else
                Texts(file, manifest.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            Problems.Add($"{file} is not valid JSON.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Problems.Add($"{file} cannot be read.");
        }
    }

    private void Document(string file)
    {
        try
        {
            var text = File.ReadAllBytes(file);
            Utf8.GetCharCount(text);
            var name = Path.GetFileNameWithoutExtension(file);
            if (DocumentHash.TryParse(name, out var hash) && hash != DocumentHash.Of(text))
                Problems.Add($"{file}: the text's hash is {DocumentHash.Of(text)}.");
            else
                Documents.Add(text);
        }
        catch (DecoderFallbackException)
        {
            Problems.Add($"{file} is no text in UTF-8.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            Problems.Add($"{file} cannot be read.");
        }
    }

    private void Texts(string file, JsonElement texts)
    {
        foreach (var (id, text) in texts.EnumerateObject().Select(property => (property.Name, property.Value)))
            Add(file, id, text);
    }

    private void Operations(string file, JsonElement operations)
    {
        foreach (var operation in operations.EnumerateArray())
        {
            if (operation.ValueKind == JsonValueKind.Object
                && operation.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && operation.TryGetProperty("body", out var body))
                Add(file, id.GetString()!, body);
            else
                Problems.Add($"{file}: an operation has no id or no body.");
        }
    }

    private void Add(string file, string id, JsonElement text)
    {
        if (!DocumentHash.TryParse(id, out var hash))
        {
            Problems.Add($"{file}: \"{id}\" is no SHA-256 hash in hexadecimal.");
            return;
        }

        if (text.ValueKind != JsonValueKind.String)
        {
            Problems.Add($"{file}: {hash} has no text.");
            return;
        }

        var document = Utf8.GetBytes(text.GetString()!);
        if (DocumentHash.Of(document) == hash)
            Documents.Add(document);
        else
            Problems.Add($"{file}: the text under {hash} has the hash {DocumentHash.Of(document)}.");
    }
}
