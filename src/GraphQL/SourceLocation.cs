using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL;

/// <summary>A place in a document as an error reports it: line and column, both from 1.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    public static SourceLocation From(Location location) => new(location.Line, location.Column);

    public override string ToString() => $"{Line}:{Column}";
}
