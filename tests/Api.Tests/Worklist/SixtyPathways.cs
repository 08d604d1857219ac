using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Worklist;

/// <summary>Sixty invented newcomers, alike in many ways, so that most orders have ties and gaps.</summary>
public sealed class SixtyPathways : IAsyncLifetime
{
    private static readonly string?[] Levels = [null, "A2", "B1", "C1"];

    public CaseworkApi Api { get; } = new();

    public IReadOnlyList<PathwayRow> Rows { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        Rows = await Task.WhenAll(Enumerable.Range(0, 60).Select(Tell));
        var position = (await Api.Recorded()).Events;
        Assert.Equal(60, (await Api.As(Callers.Ada).Ask("query($at: Long) { pathways(first: 0, minPosition: $at) { totalCount } }", new { at = position })).Data.At("pathways.totalCount").GetInt32());
    }

    public Task DisposeAsync() => Api.DisposeAsync();

    /// <returns>The ids in the order asked for: what has no value counts as the largest, ties go by id in the direction of the last term.</returns>
    public IEnumerable<string> Sorted(JsonElement order)
    {
        var sorted = Rows.Order(Comparer<PathwayRow>.Create((_, _) => 0));
        var descending = false;
        foreach (var term in order.EnumerateArray().SelectMany(term => term.EnumerateObject()))
        {
            descending = term.Value.GetString() == "DESC";
            sorted = descending ? sorted.ThenByDescending(row => row.Key(term.Name), Values) : sorted.ThenBy(row => row.Key(term.Name), Values);
        }

        return (descending ? sorted.ThenByDescending(row => row.Uuid, StringComparer.Ordinal) : sorted.ThenBy(row => row.Uuid, StringComparer.Ordinal)).Select(row => row.Id);
    }

    private static Comparer<IComparable?> Values { get; } = Comparer<IComparable?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string text, string other) => string.CompareOrdinal(text, other),
        _ => left.CompareTo(right),
    });

    private async Task<PathwayRow> Tell(int number)
    {
        var ada = Api.As(Callers.Ada);
        var family = number == 17 ? "A 100%_" : $"{(char)('A' + (number % 5))}{number / 10:00}";
        var newcomer = new Newcomer { EffectiveOn = "2026-03-31", FamilyName = family, GivenName = $"G{number % 7}", ArrivedOn = $"2026-0{1 + (number % 3)}-{1 + (number % 23):00}" };
        var id = (await ada.Open(newcomer)).Accepted().PathwayId!;
        var version = 1;
        var level = Levels[number % 4];
        if (level is not null)
        {
            var certificate = new { certificateId = Guid.NewGuid(), level, issuer = "Exam Office", issuedOn = "2026-04-01", documentHash = new string('0', 64) };
            version = (await ada.On(id, "recordExternalCertificate", certificate, "2026-04-01")).Accepted().Version!.Value;
        }

        var contact = number % 5 < 2 ? $"2026-05-{1 + (number % 9):00}" : null;
        if (contact is not null)
            version = (await ada.On(id, "recordContact", new { channel = "PHONE" }, contact)).Accepted().Version!.Value;
        return new PathwayRow(id, family, newcomer.GivenName, newcomer.ArrivedOn, level, contact, version, contact is null ? "OPEN" : "ACTIVE");
    }
}
