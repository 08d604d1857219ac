using System.Text.Json;

namespace Casework.Projections;

/// <summary>What stored names and stages are called, from <c>schema/labels/facts.json</c>.</summary>
/// <param name="Facts">By the stored name of the event.</param>
/// <param name="Stages">By the stage's GraphQL name.</param>
/// <param name="Warnings">What a compliance warning says, by its code.</param>
/// <param name="ResidenceStatuses">By the code of the status.</param>
/// <param name="HealthFacts">By the stored name of an event of a health file.</param>
/// <param name="StaffFacts">By the stored name of an event of teams, deputies and notices.</param>
/// <param name="ReleaseFacts">By the stored name of an event of council releases and of surveys.</param>
/// <param name="AdministrationFacts">By the stored name of what was done on no pathway.</param>
/// <param name="Notices">By the GraphQL name of a notice's level.</param>
public sealed record Labels(
    IReadOnlyDictionary<string, Label> Facts, IReadOnlyDictionary<string, Label> Stages, IReadOnlyDictionary<string, Label> Warnings,
    IReadOnlyDictionary<string, Label> ResidenceStatuses, IReadOnlyDictionary<string, Label> HealthFacts,
    IReadOnlyDictionary<string, Label> StaffFacts, IReadOnlyDictionary<string, Label> ReleaseFacts, IReadOnlyDictionary<string, Label> AdministrationFacts,
    IReadOnlyDictionary<string, Label> Notices)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Those this program was built with.</summary>
    public static Labels OfTheHouse { get; } = Read();

    /// <summary>What an event of any stream is called, by its stored name.</summary>
    public Label Of(string storedName) =>
        Facts.GetValueOrDefault(storedName) ?? HealthFacts.GetValueOrDefault(storedName) ?? StaffFacts.GetValueOrDefault(storedName)
        ?? ReleaseFacts.GetValueOrDefault(storedName) ?? AdministrationFacts[storedName];

    private static Labels Read()
    {
        using var file = typeof(Labels).Assembly.GetManifestResourceStream("facts.json")!;
        return JsonSerializer.Deserialize<Labels>(file, Json)!;
    }
}
