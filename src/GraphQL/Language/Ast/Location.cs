namespace Casework.GraphQL.Language.Ast;

/// <summary>Where a node stands in its source text.</summary>
/// <param name="Start">Offset of the first byte, from 0.</param>
/// <param name="End">Offset one past the last byte.</param>
/// <param name="Line">Line of the first character, from 1; 0 for a node that was not parsed from text.</param>
/// <param name="Column">Column of the first character in UTF-16 code units, from 1; 0 for a node that was not parsed from text.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
