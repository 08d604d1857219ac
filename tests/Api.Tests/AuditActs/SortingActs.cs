using Casework.Api.AuditActs;
using Casework.Domain.Administration;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.Domain.Surveys;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Tests.AuditActs;

public class SortingActs
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-000000000001");
    private static readonly DateOnly Day = new(2026, 5, 1);
    private static readonly DateTimeOffset Instant = new(2026, 5, 1, 8, 30, 0, TimeSpan.FromHours(2));

    /// <summary>One of each act on no pathway, with what is shown of it.</summary>
    private static readonly (object Event, string Details)[] Examples =
    [
        (new StaffEvent.TeamFounded(Id, "North"), $"Team {Id}, TeamName North"),
        (new StaffEvent.TeamRenamed(Id, "South"), $"Team {Id}, TeamName South"),
        (new StaffEvent.TeamClosed(Id), $"Team {Id}"),
        (new StaffEvent.TeamMemberAdded(Id, "ada"), $"Team {Id}, Caseworker ada"),
        (new StaffEvent.TeamMemberRemoved(Id, "ada"), $"Team {Id}, Caseworker ada"),
        (new StaffEvent.TeamLeadNamed(Id, "lena"), $"Team {Id}, Caseworker lena"),
        (new StaffEvent.DeputyNamed(Id, "ada", "ben", Day, Day.AddDays(1), "lena"), $"Deputyship {Id}, Caseworker ada, Deputy ben, From 2026-05-01, Until 2026-05-02"),
        (new StaffEvent.DeputyEnded(Id, "lena"), $"Deputyship {Id}"),
        (new StaffEvent.SessionsEnded("ada", "root"), "Subject ada"),
        (new ReleaseEvent.ReleasePrepared(Id, "CR-1", ReleaseTable.QuarterlyFlows, "2026-Q3", new('a', 64), 4711, "cm9vdA==", "ada", "c2VlZA=="), "ReleaseSchema CR-1, ReleaseTable QUARTERLY_FLOWS, Period 2026-Q3, LogSize 4711"),
        (new ReleaseEvent.ReleasePublished(Id, "CR-1", ReleaseTable.YearlyStocks, "2026", "ben", [new("130", Milestone.FirstJob, StockShare.NotReached, -2)], [new(ReleaseFormat.Csv, "area\r\n")], "note"), "ReleaseSchema CR-1, ReleaseTable YEARLY_STOCKS, Period 2026"),
        (new ReleaseEvent.ReleaseWithdrawn(Id, "ada"), ""),
        (new SurveyEvent.SurveyImported("ada", new('a', 64), [new("TRUST_IN_PEOPLE", 2026, "DE", 900, SurveyMeasure.Mean, 6, 5, 7, "a survey")]), "Entries 1"),
        (new SurveyEvent.SurveyWaveWithdrawn("TRUST_IN_PEOPLE", 2026, "ada", default), "Period 2026"),
        (new AdministrationEvent.AuditExported(AuditFormat.Bundle, Id, Instant, Instant, 3, 9), "Format BUNDLE, From 2026-05-01T06:30:00.000Z, Until 2026-05-01T06:30:00.000Z, After 3, Through 9"),
        (new AdministrationEvent.PersonExported(Id), ""),
        (new AdministrationEvent.RetentionRunDone(5, 4, 3), "LookedAt 5, Due 4, Proposed 3"),
        (new AdministrationEvent.ReadLogPruned(Instant, "r-1", 8, 2), "Before 2026-05-01T06:30:00.000Z, RuleSet r-1, Entries 8, Kept 2"),
        (new AdministrationEvent.KeyEncryptionKeyRotated("k2", 7), "Key k2, Wrapped 7"),
        (new AdministrationEvent.SigningKeyRotated("log+1+2"), "Key log+1+2"),
        (new AdministrationEvent.ReadModelRebuilt("PathwaySummaries", 7, 9), "ReadModel PathwaySummaries, Version 7, Through 9"),
        (new AdministrationEvent.PathwaysArchived(5, 4, 30), "LookedAt 5, Archived 4, Entries 30"),
        (new AdministrationEvent.SchemaMigrated("019_a.sql", "020_b.sql"), "From 019_a.sql, Until 020_b.sql"),
    ];

    public static TheoryData<string> Acts => [.. Known];

    private static IEnumerable<string> Known => Examples.Select(example => StoredEvents.Names[example.Event.GetType()]);

    [Theory, MemberData(nameof(Acts))]
    public void Says_on_what_each_was_and_no_content(string name)
    {
        var (example, details) = Examples.Single(known => StoredEvents.Names[known.Event.GetType()] == name);
        Assert.Equal(details, string.Join(", ", ActDetails.Of(example).Select(detail => $"{detail.Name} {detail.Value}")));
    }

    [Fact]
    public void Knows_every_act_on_no_pathway_and_leaves_out_what_is_recorded_beside_another()
    {
        Assert.Equal(Known.Order(StringComparer.Ordinal), ActKinds.OnNoPathway.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["budget_spent", "emergency_access_reviewed", "emergency_access_taken"],
            new[] { StaffEvent.StoredNames, ReleaseEvent.StoredNames, SurveyEvent.StoredNames, AdministrationEvent.StoredNames }.SelectMany(stored => stored).Select(stored => stored.Name).Except(ActKinds.OnNoPathway).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_erasures_and_emergencies_for_administration() =>
        Assert.Equal(
            ["erasure_decided", "glass_broken", "glass_reviewed", "subject_erased"],
            StoredEvents.Types.StoredNames.Select(stored => stored.Name).Where(name => ActKinds.Of(name) is AuditActKind.Administration).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finds_its_place_again(bool isRead)
    {
        var place = new ActPlace(DateTimeOffset.FromUnixTimeMilliseconds(1_767_225_600_123), isRead, 42);
        var places = ActPlace.Of("13003000", new Cursors(new byte[32]));
        Assert.Equal(place, ActPlace.Read(places, place.Cursor(places)));
        Assert.Throws<InvalidCursorException>(() => ActPlace.Read(ActPlace.Of("13071000", new Cursors(new byte[32])), place.Cursor(places)));
    }
}
