using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal static class SourceText
{
    /// <summary>Line and column of a byte offset, found by counting from the start: for errors only.</summary>
    public static GraphQLSyntaxException Error(ReadOnlySpan<byte> source, int position, string description)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < position; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 >= source.Length || source[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = Encoding.UTF8.GetCharCount(source[lineStart..position]) + 1;
        return Error(new Location(position, position, line, column), description);
    }

    public static GraphQLSyntaxException Error(Location location, string description) =>
        new($"Syntax Error: {description}", location);

    /// <summary>Offset of the first byte that is not part of a well-formed character.</summary>
    public static int FirstMalformed(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (position < source.Length
            && Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }
}
