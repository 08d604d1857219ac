namespace Casework.Api.Import;

/// <summary>Why a row was not imported.</summary>
/// <param name="Line">The row's first line in the file, from 1.</param>
/// <param name="Column">The column's name; null when it is about the whole row.</param>
internal sealed record RowError(int Line, string? Column, string Code, string Message)
{
    public override string ToString() => $"line {Line}{(Column is null ? "" : $", column {Column}")}: {Message} ({Code})";
}
