namespace Casework.GraphQL.Language.Ast;

/// <summary>A node of the syntax tree. Nodes are immutable and may be shared between threads.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode() { }

    public Location Location { get; init; }

    /// <summary>The node in canonical GraphQL text.</summary>
    public override string ToString() => Printer.Print(this);
}
