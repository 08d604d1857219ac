using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Api.Schema;
using Casework.Api.Tests.Pathways;
using Casework.Api.Tests.Schema;
using Casework.Api.Tests.Subscriptions;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Access;

/// <summary>
/// Everybody of a third town gives ids that other towns have, in every place that the schema has for one: they are answered as ids
/// that nobody has. The places come from the schema. <c>CASEWORK_GUESSES</c> says how many tries there are.
/// </summary>
public sealed partial class GuessingIds(LongStory story) : IClassFixture<LongStory>
{
    private const string Town = "01001000";
    // Where a case of one's own is changed to hold what was guessed, guesses would be found.
    private const string TownOfChanges = "01002000";
    private const int Guesses = 20_000;

    private static readonly string[] Types = ["Pathway", "TimelineEntry", "Deadline", "Notice"];

    [Fact]
    public async Task Finds_nothing_anywhere()
    {
        var (uuids, names) = await Theirs();
        var (own, changed) = (await Own(Town), await Own(TownOfChanges));
        var places = Place.All(Contract.Schema.Query).Concat(Place.All(Contract.Schema.Mutation!)).ToList();
        Assert.True(places.Count > 200, $"There are {places.Count} places.");
        var wanted = Environment.GetEnvironmentVariable("CASEWORK_GUESSES") is { } more ? int.Parse(more, CultureInfo.InvariantCulture) : Guesses;
        var random = new Random(7);
        var tries = 0;
        for (var round = 0; tries < wanted; round++)
        {
            foreach (var place in places)
            {
                foreach (var role in Roles(place, round))
                {
                    var guesses = Guessed(place, uuids, names, random);
                    await (ChangesWhatComesAfter(place) ? IsAnsweredAlike(As(role, TownOfChanges), place, guesses, changed, uuids) : IsAnsweredAlike(As(role), place, guesses, own, uuids));
                    tries += guesses.Count;
                }
            }
        }

        Assert.True(tries >= wanted);
        story.Api.Server.Log.SaidNothing();
    }

    [Fact]
    public async Task Would_find_something_at_home()
    {
        var (uuids, _) = await Theirs();
        var place = Place.All(Contract.Schema.Query).Single(place => $"{place}" == "Query.pathway(id)");
        var document = $"{{ a: pathway({place.Arguments(story.Pathway, story.Pathway)}) {{ {Selection(place.Field.Type, 2)} }} r: pathway({place.Arguments(GlobalIds.OfPathway(Guid.NewGuid()), story.Pathway)}) {{ {Selection(place.Field.Type, 2)} }} }}";
        var answer = await story.Api.As(Callers.Ada).Ask(document);

        Assert.Contains(LongStory.Canary, answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(Uuids(answer.Text).Intersect(uuids));
        Assert.NotEqual(answer.Body.At("data.a").GetRawText(), answer.Body.At("data.r").GetRawText());
    }

    [Fact]
    public async Task Opens_no_stream()
    {
        var (uuids, _) = await Theirs();
        var answers = new HashSet<string>();
        foreach (var role in new[] { Role.Caseworker, Role.Auditor, Role.Newcomer })
        {
            foreach (var id in uuids.Take(10).Select(uuid => GlobalId.Of("Pathway", uuid)).Append(story.Pathway).Append(GlobalIds.OfPathway(Guid.NewGuid())))
            {
                using var stream = await EventStream.Open(story.Api.Http, As(role).Token, "subscription($id: ID!) { pathwayChanged(id: $id, after: 0) { position } }", new { id });
                answers.Add(await stream.Rest());
            }
        }

        Assert.Single(answers);
    }

    private async Task IsAnsweredAlike(ApiClient client, Place place, List<string> guesses, string own, HashSet<Guid> uuids)
    {
        var selection = place.IsCommand ? Outcome(place) : place.Field.Type.Named is CompositeType ? $"{{ {Selection(place.Field.Type, 2)} }}" : "";
        // What nobody has goes first.
        string[] given = [Nobodys(guesses[0]), .. guesses];
        var fields = given.Select((value, i) => $"a{i}: {place.Field.Name}({place.Arguments(value, own)}) {selection}");
        var answer = await client.Ask($"{(place.IsCommand ? "mutation" : "query")} {{ {string.Join(' ', fields)} }}");

        Assert.True(answer.Status == HttpStatusCode.OK, $"{place}: {answer.Text}");
        var heard = guesses.Aggregate(answer.Text, (text, guess) => text.Replace(guess, "", StringComparison.OrdinalIgnoreCase));
        Assert.False(heard.Contains(LongStory.Canary, StringComparison.OrdinalIgnoreCase), $"{place}: {answer.Text}");
        if (TellsWhatWasAskedFor(place))
            return;
        Assert.Empty(Uuids(heard).Intersect(uuids));
        if (ChangesWhatComesAfter(place) || Compares(place))
            return;
        var answers = given.Select((value, i) => Said(answer, $"a{i}").Replace(value, "?", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(answers.Distinct().Count() == 1, $"{place}: {string.Join('\n', answers.Distinct())}");
    }

    /// <summary>Of one field beside others: its data, and the errors it has.</summary>
    private static string Said(Answer answer, string alias)
    {
        var data = answer.Body.TryGetProperty("data", out var all) && all.ValueKind == JsonValueKind.Object ? all.At(alias).GetRawText() : "null";
        var errors = answer.Errors.Where(error => error.At("path.0").GetString() == alias).Select(error => $"{error.Text("extensions.code")} {error.Text("message")}");
        return $"{data} {string.Join(", ", errors)}";
    }

    // With an id that only names something new, one's own case is changed: what is given next meets another state.
    private static bool ChangesWhatComesAfter(Place place) => place.IsCommand && place.Path[^1].Name is not ("pathwayId" or "pathwayIds" or "noticeId" or "entryId" or "otherPathway");

    // The read log names the ids that people of this town have asked for in vain: the guesses themselves; alone, and in the trail of acts.
    private static bool TellsWhatWasAskedFor(Place place) => $"{place.Field.Coordinate}" is "Query.readLog" or "Query.auditActs";

    // What is one's own is found by it or not, wherever the id stands in the order of all.
    private static bool Compares(Place place) => place.Path[^1].Name is "gt" or "gte" or "lt" or "lte" or "ngt" or "ngte" or "nlt" or "nlte";

    private static List<Role> Roles(Place place, int round)
    {
        var may = Enum.GetValues<Role>().Where(role => FieldAccess.Of(place.Field.AppliedDirectives, place.Root.AppliedDirectives)!.Permits(Callers.Of(role, Guid.Empty))).ToList();
        return round == 0 ? may : [may[round % may.Count]];
    }

    private static List<string> Guessed(Place place, HashSet<Guid> uuids, IReadOnlyList<string> names, Random random)
    {
        var all = uuids.ToArray();
        return [.. Enumerable.Range(0, AtOnceIn(place)).Select(i => (place.Type.ToString(), i % 4) switch
        {
            ("UUID", _) => $"{all[random.Next(all.Length)]}",
            ("ID", _) => GlobalId.Of(Types[i % Types.Length], all[random.Next(all.Length)]),
            (_, 0) => $"{all[random.Next(all.Length)]}",
            (_, 1) => GlobalId.Of(Types[random.Next(Types.Length)], all[random.Next(all.Length)]),
            _ => names[random.Next(names.Count)],
        })];
    }

    // As many as one operation may cost, and as many fields as may stand beside each other.
    private static int AtOnceIn(Place place) =>
        place.Field.Type.Named is ObjectType type && type.Field("results") is not null ? 4
        : place.Field.AppliedDirectives.FirstOrDefault(directive => directive.Name == "cost")?.Names("weight") is ["500"] ? 12 : 24;

    private static string Nobodys(string like) => Guid.TryParse(like, out _) ? $"{Guid.NewGuid()}"
        : GlobalId.Read(like) is { } id ? GlobalId.Of(id.Type, Guid.NewGuid())
        : "Nobody";

    private static string Outcome(Place place) => ((ObjectType)place.Field.Type.Named).Field("results") is null
        ? "{ errors { __typename ... on Error { code message } } }"
        : "{ results { errors { __typename ... on Error { code message } } } }";

    private static string Selection(SchemaType type, int depth)
    {
        if (type.Named is not ObjectType at)
            return "__typename";
        var leaves = at.Fields.Where(field => field.Arguments.All(argument => !argument.IsRequired) && field.Type.Named is not CompositeType).Select(field => field.Name);
        var below = depth == 0 ? [] : at.Fields
            .Where(field => field.Arguments.All(argument => !argument.IsRequired) && field.Name is "nodes" or "edges" or "node" or "person" or "members")
            .Select(field => $"{field.Name} {{ {Selection(field.Type, depth - 1)} }}");
        return string.Join(' ', leaves.Concat(below).Append("__typename"));
    }

    private ApiClient As(Role role, string town = Town) => story.Api.As(Callers.Of(role, GlobalIds.Pathway(story.Pathway)) with { Municipality = town });

    private async Task<string> Own(string town) => (await As(Role.Caseworker, town).Open(new Newcomer { Municipality = town, FamilyName = "Own" })).Accepted().PathwayId!;

    /// <summary>Every id that other towns have, and what people there are called.</summary>
    private async Task<(HashSet<Guid> Uuids, IReadOnlyList<string> Names)> Theirs()
    {
        var known = await story.Api.Database.Ask<Guid[]>($$"""
            select array_agg(distinct id) from (
              select id from casework.mt_streams where tenant_id not in ('{{Town}}', '{{TownOfChanges}}')
              union all select id from casework.mt_events where tenant_id not in ('{{Town}}', '{{TownOfChanges}}')
              union all select (regexp_matches(data::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g'))[1]::uuid from casework.mt_events where tenant_id not in ('{{Town}}', '{{TownOfChanges}}')
            ) known
            """);
        Assert.True(known!.Length > 200, $"There are {known.Length} ids.");
        return ([.. known], [LongStory.Canary, $"Leyla {LongStory.Canary}", "Adult College", Callers.Town, $"%{LongStory.Canary}%"]);
    }

    /// <summary>Ids as they are, and those behind global ids.</summary>
    private static IEnumerable<Guid> Uuids(string text) =>
        Uuid().Matches(text).Select(match => Guid.Parse(match.Value))
            .Concat(Quoted().Matches(text).Select(match => GlobalId.Read(match.Groups[1].Value)).OfType<(string Type, Guid Id)>().Select(id => id.Id));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("\"([A-Za-z0-9+/=_-]{16,})\"")]
    private static partial Regex Quoted();
}
