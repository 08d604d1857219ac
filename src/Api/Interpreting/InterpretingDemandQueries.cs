using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Rules;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Interpreting;

/// <summary>For which languages interpreters are missing: numbers for whoever leads the work of a municipality.</summary>
internal sealed class InterpretingDemandQueries(InterpretingDemand demand, RuleBook rules, Freshness freshness, Today today)
{
    private const int UsualMonths = 12;
    private const int MostYears = 3;

    public async ValueTask<IReadOnlyList<MonthOfDemand>?> InterpretingDemand(DateOnly? from, DateOnly? until, long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayList(caller, municipality) || rules.In(municipality).At(RequestInterpreter.Topic, today.Date) is not { } rule)
            return null;

        // Whole months: of a part of one the numbers of two questions could be taken from each other.
        var last = until ?? today.Date;
        if (last.Year - (from ?? last).Year is < 0 or > MostYears || last.Year is <= 1 or > 9000)
            throw new GraphQLException($"Ask for {MostYears} years at most, the first day first.", ErrorCodes.BadVariables);

        var first = from ?? last.AddMonths(1 - UsualMonths);
        await freshness.Wait(minPosition, cancel);
        return await demand.Months(
            municipality, new(first.Year, first.Month, 1), new(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)), today.Date, rule.Number("fewestPeopleInAFigure"), cancel);
    }
}
