namespace Casework.Domain.Administration;

/// <summary>As what a part of the log is handed out.</summary>
public enum AuditFormat
{
    Csv,
    Jsonl,

    /// <summary>The entries as they were logged, with all that is needed to check them offline.</summary>
    Bundle,
}
