using System.Collections;
using System.Reflection;
using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Tests.Language;

/// <summary>A syntax tree written out in full, so that two trees can be compared whatever their places in the text.</summary>
internal static class SyntaxTree
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case SyntaxNode node:
                text.Append(node.GetType().Name).Append('(');
                foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name))
                {
                    if (property.PropertyType == typeof(Location))
                        continue;
                    text.Append(property.Name).Append('=');
                    Append(text, property.GetValue(node));
                    text.Append(';');
                }

                text.Append(')');
                break;
            case string line:
                text.Append('"').Append(line).Append('"');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            default:
                text.Append(value ?? "null");
                break;
        }
    }
}
