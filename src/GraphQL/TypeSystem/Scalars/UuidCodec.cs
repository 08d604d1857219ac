using Casework.GraphQL.Execution;

namespace Casework.GraphQL.TypeSystem.Scalars;

/// <seealso href="https://www.rfc-editor.org/rfc/rfc9562"/>
internal sealed class UuidCodec() : TextCodec<Guid>("UUID", "a UUID such as \"0192f0c1-7c1e-7d43-9a52-3b1f2c4d5e6f\"")
{
    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    public override LeafWriter? WriterFor(Type clrType) =>
        clrType == typeof(Guid) ? LeafWriter.Of<Guid>(static (writer, value) => writer.Formatted(value)) : null;
}
