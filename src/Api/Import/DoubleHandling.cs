namespace Casework.Api.Import;

/// <summary>What becomes of a row whose person may have a file. Nothing is ever merged by an import.</summary>
internal enum DoubleHandling
{
    /// <summary>It is imported, and the suspicion is recorded on both files for people to decide.</summary>
    Suspect,

    /// <summary>It is imported and listed.</summary>
    Report,

    /// <summary>It is listed and not imported.</summary>
    Skip,
}
