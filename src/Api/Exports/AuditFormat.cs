namespace Casework.Api.Exports;

internal enum AuditFormat
{
    Csv,
    Jsonl,

    /// <summary>A folder: the entries as JSON Lines and what is needed to check them.</summary>
    Bundle,
}
