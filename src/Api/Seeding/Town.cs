namespace Casework.Api.Seeding;

/// <summary>A municipality that synthetic pathways live in.</summary>
/// <param name="Key">Official municipality key (AGS), eight digits.</param>
/// <param name="Weight">Its share of the pathways, roughly as its population.</param>
internal sealed record Town(string Key, string Name, int Weight)
{
    private int Caseworkers => 1 + (Weight / 4);

    public string Caseworker(SeededRandom random) => $"demo-caseworker-{random.Between(1, Caseworkers)}";

    /// <returns>Somebody else than the caseworker.</returns>
    public static string ColleagueOf(string caseworker) => Enumerable.Range(1, 2).Select(number => $"demo-caseworker-{number}").First(colleague => colleague != caseworker);

    public static IReadOnlyList<Town> All { get; } =
    [
        new("13003000", "Rostock", 43),
        new("03102000", "Salzgitter", 22),
        new("15001000", "Dessau-Roßlau", 16),
        new("05566028", "Ibbenbüren", 11),
        new("14625020", "Bautzen", 8),
    ];
}
