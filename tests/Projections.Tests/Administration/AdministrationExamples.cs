using Casework.Domain.Administration;

namespace Casework.Projections.Tests.Administration;

/// <summary>One example of every event of what is done on no pathway.</summary>
internal static class AdministrationExamples
{
    private static readonly Guid Pathway = new("01900000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Instant = new(2026, 5, 1, 8, 30, 0, TimeSpan.Zero);

    public static IReadOnlyList<object> All { get; } =
    [
        new AdministrationEvent.AuditExported(AuditFormat.Bundle, Pathway, Instant, null, 17, 4711),
        new AdministrationEvent.PersonExported(Pathway),
        new AdministrationEvent.RetentionRunDone(1200, 7, 3),
        new AdministrationEvent.ReadLogPruned(Instant, "read-log-retention-1", 90_000, 12),
        new AdministrationEvent.KeyEncryptionKeyRotated("k1", 4200),
        new AdministrationEvent.SigningKeyRotated("test.example/log+33d7b496+AeHTu4Q3"),
        new AdministrationEvent.ReadModelRebuilt("PathwaySummaries", 7, 4711),
        new AdministrationEvent.PathwaysArchived(1200, 40, 612),
        new AdministrationEvent.SchemaMigrated("019_one.sql", "020_more.sql"),
    ];
}
