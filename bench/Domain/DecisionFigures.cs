using Casework.Bench.GraphQL;

namespace Casework.Bench.Domain;

/// <summary>Decisions on long pathways, taken again: what they relied on, and what they would be today.</summary>
internal static class DecisionFigures
{
    private const string Basis = """
        query($id: ID!) { decisionBasis(eventId: $id) { asRecorded verdict { accepted } corrected { accepted } ruleSet { id } appliedRuleSets { id } } }
        """;

    private const string ReliedOn = "query($id: ID!) { decisionBasis(eventId: $id) { asRecorded reliedOn { id type effectiveOn } } }";

    private const string Today = "query($id: ID!) { wouldBeToday(eventId: $id) { differs then { accepted } today { accepted } differences { name then today } } }";

    public static async Task<IEnumerable<Figure>> Measure(Asking asking)
    {
        var decisions = (await asking.House.Ask<Guid[]>($"""
            select array(select t.event_id from unnest(({PathwayFigures.Long})) long (id)
                           join casework.pathway_timelines t on t.tenant_id = '{Questions.Tenant}' and t.pathway_id = long.id and t.version >= 500 and t.rule_set is not null)
            """))!;
        if (decisions.Length == 0)
            throw new InvalidOperationException("No decision was taken on a long pathway.");
        Report.Progress($"{decisions.Length} decisions on long pathways");
        List<object?> variables = [.. decisions.Select(id => new { id = Questions.GlobalId("TimelineEntry", id) })];
        return
        [
            .. Asking.Figures("decision.basis", await asking.Measure(Basis, variables), aim: null),
            .. Asking.Figures("decision.reliedon", await asking.Measure(ReliedOn, variables), aim: 50),
            .. Asking.Figures("decision.today", await asking.Measure(Today, variables), aim: null),
        ];
    }
}
