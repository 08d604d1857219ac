using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.EventStore;
using Casework.Projections.Questions;
using Casework.Testing;
using Npgsql;

namespace Casework.Projections.Tests.Questions;

/// <summary>A worklist of made-up rows, and questions to it as the application's login.</summary>
internal sealed class Worklist : IAsyncDisposable
{
    public const string Tenant = "13003000";
    public const string OtherTenant = "13004000";

    private static readonly string[] FamilyNames = ["Özdemir", "Ozan", "özdemir", "Zadeh", "Ahmadi", "ahmadi", "O_Neil", "50% Abbas", @"back\slash", "Čapek"];
    private readonly NpgsqlDataSource _application;
    private readonly NpgsqlDataSource _superuser;

    public Worklist(TestDatabase database)
    {
        _application = NpgsqlDataSource.Create(database.AppConnectionString);
        _superuser = NpgsqlDataSource.Create(database.SuperuserConnectionString);
        Pages = new PageReader(new TenantReads(_application), Cursors);
        Summaries = new PathwaySummaries(Pages);
    }

    public static Cursors Cursors { get; } = new(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public PageReader Pages { get; }

    public PathwaySummaries Summaries { get; }

    public Task<Page<PathwaySummary>> Page(PageRequest request, string tenant = Tenant) => Summaries.Page(tenant, request, CancellationToken.None);

    public static PathwaySummary Random(Random random) => new(
        NewId(random),
        Maybe(random, FamilyNames[random.Next(FamilyNames.Length)]),
        Maybe(random, $"{(char)('A' + random.Next(4))}"),
        Tenant,
        (PathwayStatus)random.Next(4),
        Maybe(random, random.Next(2) == 0 ? "ada" : "ben"),
        random.Next(4) == 0 ? null : (LanguageLevel)random.Next(7),
        random.Next(3),
        random.Next(3),
        Day(random),
        Day(random) ?? new DateOnly(2026, 1, 1),
        Day(random),
        Day(random),
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(random.Next(20)),
        random.Next(1, 4));

    public static Guid NewId(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public async Task Insert(string tenant, IEnumerable<PathwaySummary> rows)
    {
        await using var connection = await _superuser.OpenConnectionAsync();
        await using var import = await connection.BeginBinaryImportAsync("""
            copy casework.pathway_summaries (tenant_id, id, family_name, given_name, municipality, status, caseworker, language_level, open_recognitions,
              open_spells, arrived_on, opened_on, last_contact_on, next_due_on, changed_at, version) from stdin (format binary)
            """);
        foreach (var row in rows)
        {
            await import.WriteRowAsync(
                default, tenant, row.Id, row.FamilyName, row.GivenName, row.Municipality, (int)row.Status, row.Caseworker, (int?)row.LanguageLevel,
                row.OpenRecognitions, row.OpenSpells, row.ArrivedOn, row.OpenedOn, row.LastContactOn, row.NextDueOn, row.ChangedAt.UtcDateTime, row.Version);
        }

        await import.CompleteAsync();
    }

    public async Task<List<Guid>> Ids(string orderBy)
    {
        await using var command = _superuser.CreateCommand($"select id from casework.pathway_summaries where tenant_id = '{Tenant}' order by {orderBy}");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    public async Task Execute(string statement)
    {
        await using var command = _superuser.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _superuser.DisposeAsync();
    }

    private static string? Maybe(Random random, string text) => random.Next(5) == 0 ? null : text;

    private static DateOnly? Day(Random random) => random.Next(4) == 0 ? null : new DateOnly(2026, 1, 1).AddDays(random.Next(12));
}
