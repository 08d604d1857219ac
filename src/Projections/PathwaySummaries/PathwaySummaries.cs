using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Projections.Questions;

namespace Casework.Projections;

/// <summary>The worklist of a municipality.</summary>
public sealed class PathwaySummaries(PageReader pages)
{
    private static readonly Property<Guid> Id = Property.Id("id", "r.id");
    private static readonly Property<string> FamilyName = Property.Text("familyName", "r.family_name", nullable: true, folded: "r.family_name_folded");
    private static readonly Property<string> GivenName = Property.Text("givenName", "r.given_name", nullable: true, folded: "r.given_name_folded");
    private static readonly Property<string> Municipality = Property.Text("municipality", "r.municipality");
    private static readonly Property<PathwayStatus> Status = Property.Code<PathwayStatus>("status", "r.status");
    private static readonly Property<string> Caseworker = Property.Text("caseworker", "r.caseworker", nullable: true);
    private static readonly Property<LanguageLevel> Level = Property.Code<LanguageLevel>("languageLevel", "r.language_level", nullable: true);
    private static readonly Property<int> OpenRecognitions = Property.Number("openRecognitions", "r.open_recognitions");
    private static readonly Property<int> OpenSpells = Property.Number("openSpells", "r.open_spells");
    private static readonly Property<DateOnly> ArrivedOn = Property.Day("arrivedOn", "r.arrived_on", nullable: true);
    private static readonly Property<DateOnly> OpenedOn = Property.Day("openedOn", "r.opened_on");
    private static readonly Property<DateOnly> LastContactOn = Property.Day("lastContactOn", "r.last_contact_on", nullable: true);
    private static readonly Property<DateOnly> NextDueOn = Property.Day("nextDueOn", "r.next_due_on", nullable: true);
    private static readonly Property<DateTimeOffset> ChangedAt = Property.Instant("changedAt", "r.changed_at");
    private static readonly Property<int> Version = Property.Number("version", "r.version");
    private static readonly Property<bool> Erased = Property.Flag("erased", "r.erased");

    /// <summary>What can be asked. <c>id</c> is the pathway's uuid.</summary>
    public static ReadModel<PathwaySummary> Model { get; } = new(
        "pathways",
        "casework.pathway_summaries",
        Id,
        [
            Id, FamilyName, GivenName, Municipality, Status, Caseworker, Level, OpenRecognitions, OpenSpells,
            ArrivedOn, OpenedOn, LastContactOn, NextDueOn, ChangedAt, Version, Erased,
        ],
        fields => new PathwaySummary(
            fields.Get(Id),
            fields.Get(FamilyName),
            fields.Get(GivenName),
            fields.Get(Municipality)!,
            fields.Get(Status),
            fields.Get(Caseworker),
            fields.Maybe(Level),
            fields.Get(OpenRecognitions),
            fields.Get(OpenSpells),
            fields.Maybe(ArrivedOn),
            fields.Get(OpenedOn),
            fields.Maybe(LastContactOn),
            fields.Maybe(NextDueOn),
            fields.Get(ChangedAt),
            fields.Get(Version),
            fields.Get(Erased)))
    {
        FoundInAnIndex = true,
    };

    /// <summary>A page of the worklist; without an order by id.</summary>
    public Task<Page<PathwaySummary>> Page(string tenant, PageRequest request, CancellationToken cancel) =>
        pages.Page(Model, tenant, request, cancel);

    /// <summary>Those lines of these pathways that there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, PathwaySummary>> Named(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        (await pages.All(Model, tenant, new Filter.Condition(Id.Name, Operator.In, ids), select: null, cancel)).ToDictionary(line => line.Id);
}
