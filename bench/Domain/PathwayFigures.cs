using Casework.Api.Seeding;
using Casework.Bench.GraphQL;

namespace Casework.Bench.Domain;

/// <summary>Single pathways: who may be the same person, and long ones as of any two times.</summary>
internal static class PathwayFigures
{
    public const string Long = $"select array(select id from casework.pathway_summaries where tenant_id = '{Questions.Tenant}' and version >= 500 order by id limit 200)";

    private const string Duplicates = "query($id: ID!) { pathway(id: $id) { duplicateCandidates { score reasons pathway { id status person { givenName familyName } } } } }";

    private const string AsOf = """
        query($id: ID!, $asOf: AsOfInput) {
          pathway(id: $id, asOf: $asOf) {
            id status caseworker openedOn lastContactOn version
            person { givenName familyName }
            deadlines { kind state dueOn }
            stages { __typename }
            supportTasks { __typename }
          }
        }
        """;

    public static async Task<IEnumerable<Figure>> Measure(Asking asking)
    {
        var some = (await asking.House.Ask<Guid[]>($"select array(select id from casework.pathway_summaries where tenant_id = '{Questions.Tenant}' order by md5(id::text) limit 1000)"))!;
        var many = (await asking.House.Ask<Guid[]>(Long))!;
        Report.Progress($"duplicate candidates of {some.Length} pathways; {many.Length} long ones as of any two times");
        var days = StoryTeller.LastDay.DayNumber - StoryTeller.FirstDay.DayNumber;
        var instants = (await asking.House.Ask<DateTime[]>($"""
            select array(select t.recorded_at from unnest(({Long})) with ordinality long (id, n)
                           join casework.pathway_timelines t on t.tenant_id = '{Questions.Tenant}' and t.pathway_id = long.id and t.version = 100 + n * 2 order by n)
            """))!;
        var duplicates = await asking.Measure(Duplicates, [.. some.Select(Variables)]);
        var now = await asking.Measure(AsOf, [.. many.Select(Variables)]);
        var effective = await asking.Measure(AsOf, [.. many.Select((id, n) => new { id = Questions.GlobalId("Pathway", id), asOf = new { effective = StoryTeller.LastDay.AddDays(-(n * 37 % days)) } })]);
        var known = await asking.Measure(AsOf, [.. many.Zip(instants).Select(one => new { id = Questions.GlobalId("Pathway", one.First), asOf = new { known = one.Second } })]);
        return
        [
            .. Asking.Figures("duplicates", duplicates, aim: 300),
            .. Asking.Figures("long.now", now, aim: null),
            .. Asking.Figures("long.asof.effective", effective, aim: 50),
            .. Asking.Figures("long.asof.known", known, aim: 50),
        ];
    }

    private static object Variables(Guid id) => new { id = Questions.GlobalId("Pathway", id) };
}
