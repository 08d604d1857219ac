using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Questions;

/// <summary>Five invented pathways, told in the same order with the same ids each time, and two servers of them.</summary>
public sealed class SmallTown : IAsyncLifetime
{
    private static readonly (string Family, string Given, string Arrived)[] People =
    [
        ("Amari", "Lina", "2026-01-05"),
        ("Berg", "Jonas", "2026-01-12"),
        ("Amari", "Sami", "2026-01-05"),
        ("Özdemir", "Elif", "2026-02-01"),
        ("100%_Test", "Ana", "2026-02-20"),
    ];

    private readonly Dictionary<string, string> _names = [];
    private ApiServer? _behindPooler;

    public CaseworkApi Api { get; } = new();

    internal SentStatements Statements { get; } = new();

    /// <summary>Prepares nothing, as behind a pooler in transaction mode.</summary>
    internal ApiServer BehindPooler => _behindPooler!;

    public async Task InitializeAsync()
    {
        await Api.InitializeAsync();
        var ada = Api.As(Callers.Ada);
        var ids = new List<string>();
        foreach (var (number, (family, given, arrived)) in People.Index())
        {
            var newcomer = new Newcomer { CommandId = Fixed(number), FamilyName = family, GivenName = given, ArrivedOn = arrived, EffectiveOn = "2026-03-01" };
            ids.Add((await ada.Open(newcomer)).Accepted().PathwayId!);
        }

        await Tell(ada, ids);
        _behindPooler = await ApiServer.Start(Api.Database, Api.DataFolder, pooler: true);
        Name("Pathway", ids.Select((id, number) => ((long)number + 1, id)));
        var position = (await Api.Recorded()).Events;
        var deadlines = await ada.Ask("query($at: Long) { deadlines(first: 100, minPosition: $at) { nodes { id } } }", new { at = position });
        Name("Deadline", deadlines.Data.Each("deadlines.nodes", "id").Select((id, number) => ((long)number + 1, id!)));
        var entries = (await Api.As(Callers.Auditor).Ask("{ auditTrail(first: 100) { nodes { id position } } }")).Data;
        Name("TimelineEntry", entries.At("auditTrail.nodes").EnumerateArray().Select(entry => (entry.At("position").GetInt64(), entry.Text("id")!)));
    }

    public async Task DisposeAsync()
    {
        await _behindPooler!.DisposeAsync();
        await Api.DisposeAsync();
        Statements.Dispose();
    }

    /// <summary>The global id behind a name such as <c>Pathway 1</c> or <c>TimelineEntry 7</c> (by position); other texts as they are.</summary>
    public string Id(string name) => _names.FirstOrDefault(known => known.Value == name).Key ?? name;

    /// <summary>The same with names for what differs from run to run.</summary>
    internal JsonNode? Named(JsonNode? json, string? property = null)
    {
        switch (json)
        {
            case JsonObject @object:
                return new JsonObject(@object.Select(member => KeyValuePair.Create(member.Key, Named(member.Value, member.Key))));
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Named(item, property))]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return property switch
                {
                    "cursor" or "startCursor" or "endCursor" => "(a cursor)",
                    "recordedAt" or "changedAt" => "(an instant)",
                    _ => _names.GetValueOrDefault(text, text),
                };
            default:
                return json?.DeepClone();
        }
    }

    private static Guid Fixed(int number) => new($"018f3c1e-0000-7000-8000-{number:000000000000}");

    private static async Task Tell(ApiClient ada, List<string> ids)
    {
        (int Pathway, string Mutation, string On, object Fields)[] chapters =
        [
            (0, "assignCaseworker", "2026-03-02", new { caseworker = "ada" }),
            (1, "assignCaseworker", "2026-03-02", new { caseworker = "ben" }),
            (0, "recordContact", "2026-03-05", new { channel = "PHONE", note = "A first talk" }),
            (2, "recordContact", "2026-03-09", new { channel = "LETTER" }),
            (0, "recordExternalCertificate", "2026-03-10", new { certificateId = Fixed(100), level = "B1", issuer = "Exam Office", issuedOn = "2026-02-10", documentHash = new string('0', 64) }),
            (1, "recordExternalCertificate", "2026-03-10", new { certificateId = Fixed(101), level = "A2", issuer = "Exam Office", issuedOn = "2026-02-10", documentHash = new string('0', 64) }),
            (0, "fileRecognition", "2026-03-12", Recognition(200)),
            (1, "fileRecognition", "2026-03-13", Recognition(201)),
            (1, "confirmRecognitionReceipt", "2026-03-20", new { procedureId = Fixed(201), missingDocuments = new[] { "diploma" } }),
            (1, "completeRecognitionDocuments", "2026-03-25", new { procedureId = Fixed(201) }),
            (3, "closePathway", "2026-03-28", new { reason = "MOVED_AWAY" }),
        ];
        foreach (var (pathway, mutation, on, fields) in chapters)
            (await ada.On(ids[pathway], mutation, fields, on)).Accepted();
    }

    private static object Recognition(int number) =>
        new { procedureId = Fixed(number), referenceOccupation = "Electronics technician", regulated = false, authority = "Chamber of Crafts", track = "STANDARD", trainingCountry = "SYR" };

    private void Name(string type, IEnumerable<(long Number, string Id)> ids)
    {
        foreach (var (number, id) in ids)
            _names[id] = $"{type} {number}";
    }
}
