using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://www.rfc-editor.org/rfc/rfc3986"/>
internal sealed class UrlCodec() : TextCodec<Uri>("URL", "an absolute URL such as \"https://example.org/\"")
{
    protected override bool TryParse(string text, out Uri value)
    {
        value = null!;
        // A rooted path counts as an absolute file URL on some systems.
        if (!text.Contains(':', StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var parsed))
            return false;
        value = parsed;
        return true;
    }

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(Uri) ? LeafWriter.Of<Uri>(static (writer, value) => writer.String(value.OriginalString)) : null;
}
