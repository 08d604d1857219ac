using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

/// <summary>Writes a syntax tree as canonical text: two spaces, one definition to a paragraph, no commas between lines.</summary>
public static class Printer
{
    /// <summary>The text of a node. Parsing it gives the same tree.</summary>
    public static string Print(SyntaxNode node)
    {
        var text = new StringBuilder();
        new SyntaxWriter(text).Write(node);
        return text.ToString();
    }
}
