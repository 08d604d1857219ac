using Casework.Api.Codes;
using Casework.Api.Composition;

namespace Casework.Api.Import;

/// <summary>Why a row was not imported.</summary>
/// <param name="Line">The row's first line in the file, from 1.</param>
/// <param name="Column">The column's name; null when it is about the whole row.</param>
internal sealed record RowError(int Line, string? Column, string Code, string Message)
{
    private static readonly Lazy<IReadOnlyDictionary<string, CodeText>> Texts = new(() => CodesOfTheHouse.Texts(EmbeddedFiles.Under("codes/"))["ImportErrorCode"].Codes!);

    /// <summary>What is wrong with the file itself; every other code is that of a refusal.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "ROW_MALFORMED", "VALUE_MISSING", "VALUE_UNEXPECTED", "CODE_UNKNOWN", "DATE_INVALID", "NUMBER_INVALID", "TEXT_NOT_UTF8", "TEXT_HAS_CONTROL_CHARACTER", "TEXT_TOO_LONG",
        "REFERENCE_REPEATED", "REFERENCE_REUSED", "REFERENCE_UNKNOWN",
    ];

    /// <summary>The message in German, without what only this row says; the English one where there is none.</summary>
    public string German => Texts.Value.TryGetValue(Code, out var text) ? text.De : RefusalCodes.All.TryGetValue(Code, out var refusal) ? refusal.De : Message;

    public override string ToString() => $"line {Line}{(Column is null ? "" : $", column {Column}")}: {Message} ({Code})";
}
