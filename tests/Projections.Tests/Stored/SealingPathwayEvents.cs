using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.Testing;

namespace Casework.Projections.Tests.Stored;

/// <summary>Every event as it stands in the database.</summary>
public class SealingPathwayEvents(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly EventCodec Codec = new(Pathways.Types, Pathways.Codec);

    private readonly KeyEncryptionKey _key = PathwayEventLog.NewKey();

    [Fact]
    public async Task Gives_back_every_event_as_it_was()
    {
        await using var log = new PathwayEventLog(database, _key);
        var pathway = await log.AppendEverything();

        await using var another = new PathwayEventLog(database, _key);
        var read = await another.Read(pathway);

        Assert.Equal(
            PathwayEventLog.Everything.Select(e => ((object)e.Event, e.EffectiveOn, e.RuleSet)),
            read.Select(e => ((object)e.Event, e.Headers.EffectiveOn, e.Headers.RuleSet)));
    }

    [Fact]
    public async Task Stores_names_and_types_as_Marten_does()
    {
        await using var log = new PathwayEventLog(database, _key);
        var pathway = await log.AppendEverything();

        Assert.Equal("newcomer_pathway", await database.Ask<string>($"select type from casework.mt_streams where id = '{pathway.Id}'"));
        Assert.Equal(
            PathwayEventLog.Everything.Select(e => $"{NameOf(e.Event)} {e.Event.GetType().FullName}, Casework.Domain"),
            await database.Ask<string[]>($"""
                select array_agg(type || ' ' || mt_dotnet_type order by version) from casework.mt_events where stream_id = '{pathway.Id}'
                """));
        Assert.All(Pathways.Types.StoredNames, stored => Assert.Matches("^[a-z]+(_[a-z]+)*$", stored.Name));
    }

    [Fact]
    public async Task Leaves_no_personal_value_in_the_open()
    {
        await using var log = new PathwayEventLog(database, _key);
        await log.AppendEverything();
        // What a warning is about is the name of its entry here, which stands beside every event. Quotes are escaped differently in each place.
        var values = StoredExamples.All.SelectMany(example => Personal(Open(example)).Select(place => place.Value).Concat(Texts(example)))
            .Where(value => value != "work_spell_started").Select(value => value.Split('"')[0]).Distinct().ToList();

        foreach (var value in values)
            Assert.Equal($"{value}: nowhere", $"{value}: {await TableHolding(value) ?? "nowhere"}");

        // The negative control: the same search finds all of them once they are not sealed.
        await using var open = new PathwayEventLog(database, key: null, Pathways.Codec with { Personal = null });
        await open.AppendEverything();
        foreach (var value in values)
            Assert.Equal($"{value}: mt_events", $"{value}: {await TableHolding(value) ?? "nowhere"}");
    }

    [Fact]
    public void Has_a_personal_value_to_look_for_in_every_personal_property()
    {
        Assert.All(StoredExamples.All, example => Assert.Equal(
            (example.GetType().Name, PersonalProperties(example)),
            (example.GetType().Name, Personal(Open(example)).Count)));
        Assert.InRange(StoredExamples.All.Sum(PersonalProperties), 12, int.MaxValue);
    }

    [Fact]
    public async Task Refuses_what_was_copied_from_another_event()
    {
        await using var log = new PathwayEventLog(database, _key);
        var (pathway, from) = (await log.AppendEverything(), await log.AppendEverything());

        await Tamper($"""
            update casework.mt_events e set data = other.data from casework.mt_events other
            where e.stream_id = '{pathway.Id}' and other.stream_id = '{from.Id}' and other.version = e.version
            """);

        await NoticesExactly(log, pathway, e => Personal(Open(e.Event)).Count > 0 || Texts(e.Event).Any());
    }

    [Fact]
    public async Task Refuses_what_was_copied_from_an_event_of_the_same_person_into_a_correction()
    {
        await using var log = new PathwayEventLog(database, _key);
        var pathway = await log.AppendEverything();

        await Tamper($$"""
            update casework.mt_events e set data = jsonb_set(e.data, '{Replacement,GivenName}', opened.data -> 'GivenName')
            from casework.mt_events opened
            where e.stream_id = '{{pathway.Id}}' and opened.stream_id = e.stream_id and opened.type = 'pathway_opened'
              and e.data #> '{Replacement,GivenName}' is not null
            """);

        await NoticesExactly(log, pathway, e => Open(e.Event)["Replacement"]?["GivenName"] is not null);
    }

    [Fact]
    public async Task Erases_every_personal_value_with_the_persons_key()
    {
        await using var log = new PathwayEventLog(database, _key);
        var (pathway, other) = (await log.AppendEverything(), await log.AppendEverything());

        await log.Log.DestroyKeys(PathwayEventLog.Tenant, pathway.Id, purposeClass: null, CancellationToken.None);

        await using var another = new PathwayEventLog(database, _key);
        foreach (var node in (PathwayEventLog[])[log, another])
        {
            Assert.Equal(
                PathwayEventLog.Everything.Select(e => WithoutTexts(Erased(Open(e.Event)), e.Event).ToJsonString()),
                (await node.Read(pathway)).Select(e => Open(e.Event).ToJsonString()));
            Assert.Equal(PathwayEventLog.Everything.Select(e => e.Event), (await node.Read(other)).Select(e => (object)e.Event));
        }
    }

    private static async Task NoticesExactly(PathwayEventLog log, StreamKey pathway, Func<NewEvent<object>, bool> isTampered)
    {
        var noticed = new List<string>();
        await foreach (var stored in log.Log.ReadStored(0))
        {
            if (stored.Stream != pathway)
                continue;
            try
            {
                await log.Log.Decode([stored], CancellationToken.None);
            }
            catch (EventUndecodableException broken)
            {
                Assert.IsType<SealBrokenException>(broken.InnerException);
                noticed.Add(PathwayEventLog.Name(PathwayEventLog.Everything[(int)stored.Version - 1]));
            }
        }

        Assert.Equal(PathwayEventLog.Everything.Where(isTampered).Select(PathwayEventLog.Name), noticed);
        Assert.NotEmpty(noticed);
    }

    private static string NameOf(object @event) => Pathways.Types.StoredNames.Single(stored => stored.Type == @event.GetType()).Name;

    private static JsonObject Open(object @event) => JsonNode.Parse(Codec.Write(@event))!.AsObject();

    private static List<(JsonNode Marked, string Value)> Personal(JsonNode? node) => node switch
    {
        JsonObject marked when marked["$personal"] is { } value => [(marked, value.ToString())],
        JsonObject fields => [.. fields.SelectMany(field => Personal(field.Value))],
        JsonArray items => [.. items.SelectMany(Personal)],
        _ => [],
    };

    private static JsonObject Erased(JsonObject body)
    {
        foreach (var (marked, _) in Personal(body))
            marked.ReplaceWith(new JsonObject { ["$erased"] = true });
        return body;
    }

    private static IEnumerable<string> Texts(object @event) => @event.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        property.GetValue(@event) switch
        {
            PathwayEvent inside => Texts(inside),
            string text when StoredEvents.IsText(property) => [text],
            IReadOnlyList<string> texts when StoredEvents.IsText(property) => texts,
            _ => [],
        });

    private static JsonObject WithoutTexts(JsonObject body, object @event)
    {
        foreach (var property in @event.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetValue(@event) is PathwayEvent inside)
                WithoutTexts(body[property.Name]!.AsObject(), inside);
            else if (StoredEvents.IsText(property) && property.GetValue(@event) is { } text)
                body[property.Name] = text is IReadOnlyList<string> texts ? new JsonArray([.. texts.Select(_ => (JsonNode)"(erased)")]) : "(erased)";
        }

        return body;
    }

    // Also those of an event inside.
    private static int PersonalProperties(object @event) => @event.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Sum(property =>
        IsPersonal(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) ? 1
        : property.GetValue(@event) is PathwayEvent inside ? PersonalProperties(inside)
        : 0);

    private static bool IsPersonal(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Personal<>);

    /// <returns>The first table with the text in any column of any row, in the clear or as the bytes of a bytea; null when there is none.</returns>
    private async Task<string?> TableHolding(string text)
    {
        // Three letters stand in some ciphertext by chance: they count as a word of their own.
        var holds = text.Length > 5
            ? $"t::text like '%{text}%' or t::text like '%{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))}%'"
            : $"t::text ~ '(^|[^A-Za-z0-9_-]){text}([^A-Za-z0-9_-]|$)'";
        var tables = await database.Ask<string[]>("select array_agg(tablename::text order by tablename <> 'mt_events', tablename) from pg_tables where schemaname = 'casework'");
        foreach (var table in tables!)
        {
            if (await database.Ask<bool>($"select exists (select from casework.{table} t where {holds})"))
                return table;
        }

        return null;
    }

    private Task Tamper(string statement) => database.Execute($"set session_replication_role = replica; {statement}");
}
