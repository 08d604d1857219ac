using Microsoft.CodeAnalysis;

namespace Casework.Mutants;

/// <summary>One flip in a piece of code: a node is replaced. The texts say it to a person.</summary>
internal sealed record Change(SyntaxNode Old, SyntaxNode New, string From, string To)
{
    public static Change Of(SyntaxNode old, SyntaxNode @new) => new(old, @new, Text(old), Text(@new));

    /// <summary>A part of the node is gone.</summary>
    public static Change Without(SyntaxNode part, SyntaxNode whole, SyntaxNode rest) => new(whole, rest, Text(part), "removed");

    public override string ToString() => $"{From} → {To}";

    public static string Text(SyntaxNode node) => string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
