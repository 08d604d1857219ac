namespace Casework.Domain.Administration;

/// <summary>
/// What was done with the system as a whole, on no pathway: files handed out, runs, keys. Who did it, in which role, what for and when stands in
/// the headers. One stream for each municipality, and one for what concerns all of them. Stored forever.
/// </summary>
public abstract record AdministrationEvent
{
    private AdministrationEvent()
    {
    }

    public const string StreamType = "administration";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("audit_exported", typeof(AuditExported)),
        ("person_exported", typeof(PersonExported)),
        ("retention_run_done", typeof(RetentionRunDone)),
        ("read_log_pruned", typeof(ReadLogPruned)),
        ("key_encryption_key_rotated", typeof(KeyEncryptionKeyRotated)),
        ("signing_key_rotated", typeof(SigningKeyRotated)),
        ("read_model_rebuilt", typeof(ReadModelRebuilt)),
        ("pathways_archived", typeof(PathwaysArchived)),
        ("schema_migrated", typeof(SchemaMigrated)),
    ];

    /// <summary>A part of the log is handed to an auditor; recorded before the first byte leaves.</summary>
    /// <param name="PathwayId">Only of this one; null for all.</param>
    /// <param name="From">None recorded before this instant; null for the beginning.</param>
    /// <param name="To">None recorded from this instant on; null for all there is.</param>
    /// <param name="After">Behind this position, where an export that was broken off is gone on with; else 0.</param>
    /// <param name="Through">Up to this position of the log.</param>
    public sealed record AuditExported(AuditFormat Format, Guid? PathwayId, DateTimeOffset? From, DateTimeOffset? To, long After, long Through) : AdministrationEvent;

    /// <summary>What is known of a person is written into files, to be handed to them.</summary>
    public sealed record PersonExported(Guid PathwayId) : AdministrationEvent;

    /// <summary>Files were looked through for those whose period of keeping is over.</summary>
    /// <param name="Due">How many there are of those.</param>
    /// <param name="Proposed">Of how many the erasure was proposed now.</param>
    public sealed record RetentionRunDone(long LookedAt, int Due, int Proposed) : AdministrationEvent;

    /// <summary>Entries of the read log whose time was over were taken away.</summary>
    /// <param name="Before">What was read before it.</param>
    /// <param name="Kept">How many entries of that time stay, because of legal holds.</param>
    public sealed record ReadLogPruned(DateTimeOffset Before, string RuleSet, long Entries, long Kept) : AdministrationEvent;

    /// <summary>The keys of personal data are wrapped by another key.</summary>
    /// <param name="Wrapped">How many.</param>
    public sealed record KeyEncryptionKeyRotated(string KeyId, long Wrapped) : AdministrationEvent;

    /// <summary>The log is signed by another key.</summary>
    /// <param name="Key">As it is published.</param>
    public sealed record SigningKeyRotated(string Key) : AdministrationEvent;

    /// <summary>What answers are read from was made anew from the log, and has taken the place of what was there.</summary>
    /// <param name="Through">From its entries up to this position.</param>
    public sealed record ReadModelRebuilt(string ReadModel, int Version, long Through) : AdministrationEvent;

    /// <summary>Entries of closed files were moved to the cold part of the log.</summary>
    /// <param name="Archived">Of how many files.</param>
    public sealed record PathwaysArchived(long LookedAt, long Archived, long Entries) : AdministrationEvent;

    /// <summary>The tables of a database that was in use were brought up to another program.</summary>
    /// <param name="First">The first step that was taken, by its name.</param>
    /// <param name="Last">The last: all between them were taken, too.</param>
    public sealed record SchemaMigrated(string First, string Last) : AdministrationEvent;
}
