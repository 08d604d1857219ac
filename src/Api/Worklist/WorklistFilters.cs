using Casework.Api.Commands;
using Casework.Api.Staffing;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Staffing;
using Casework.GraphQL.Execution;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Worklist;

/// <summary>Whose pathways, of which team, with which marks and needs: as a filter of the one statement that answers.</summary>
internal sealed class WorklistFilters(StaffStream staff, KeyHash hash, Today today)
{
    private const string Caseworker = "caseworker";

    /// <returns>Null when nothing is asked for.</returns>
    public async ValueTask<Filter?> Of(Whose? whose, Guid? teamId, string municipality, Caller caller, CancellationToken cancel)
    {
        if (whose is null && teamId is null)
            return null;

        var known = (await staff.Read(municipality, cancel)).State.State;
        return new Filter.And([.. Terms()]);

        IEnumerable<Filter> Terms()
        {
            if (whose is { } asked)
                yield return Of(asked, caller.Subject, known);
            if (teamId is { } team)
                yield return Among(known.Founded(team)?.MembersOn(today.Date) ?? []);
        }
    }

    /// <param name="property">The property that holds the pathway's id.</param>
    /// <returns>Null when nothing is asked for.</returns>
    /// <exception cref="GraphQLException">The caller may not know of needs: whom a filter finds would tell.</exception>
    public Filter? Of(IReadOnlyList<PathwayMark>? marks, IReadOnlyList<NeedKind>? needs, string property, string municipality, Caller caller)
    {
        if (needs is not null && !Policy.MaySeeNeeds(caller, municipality))
            throw new GraphQLException("Special needs are not shown to you.", ErrorCodes.Forbidden);

        List<Filter> terms =
        [
            .. (marks ?? []).Distinct().Select(mark => new Filter.Marked(property, (long)mark)),
            .. (needs ?? []).Distinct().Select(need => new Filter.Marked(property, PathwayMarkProjection.Of(need, municipality, hash))),
        ];
        return terms.Count == 0 ? null : new Filter.And(terms);
    }

    /// <returns>Both hold; null when neither asks for anything.</returns>
    public static Filter? Both(Filter? one, Filter? other) => one is null ? other : Filter.Both(one, other);

    private Filter.Condition Of(Whose whose, string caller, Staff known) => whose switch
    {
        Whose.Mine => Among([caller]),
        Whose.MineAndStoodInFor => Among([caller, .. known.StoodInForBy(caller, today.Date)]),
        Whose.MyTeam => Among(known.TeamOf(caller, today.Date)?.MembersOn(today.Date) ?? []),
        _ => new Filter.Condition(Caseworker, Operator.Eq, null),
    };

    private static Filter.Condition Among(IEnumerable<string> caseworkers) => new(Caseworker, Operator.In, caseworkers.ToList());
}
