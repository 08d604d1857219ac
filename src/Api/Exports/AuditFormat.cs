namespace Casework.Api.Exports;

internal enum AuditFormat
{
    Csv,
    Jsonl,

    /// <summary>The entries as they were logged, with all that is needed to check them offline.</summary>
    Bundle,
}
