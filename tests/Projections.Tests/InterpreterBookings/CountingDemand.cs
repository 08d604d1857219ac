using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Interpreting;
using Casework.Testing;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests.InterpreterBookings;

/// <summary>Today is 20 June; the least figure is about three people.</summary>
public class CountingDemand(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly First = new(2026, 6, 1);
    private static readonly DateOnly Last = new(2026, 6, 30);
    private static readonly DateOnly Today = new(2026, 6, 20);

    [Fact]
    public async Task Tells_by_month_and_language_what_was_wanted_and_what_nobody_came_for()
    {
        await using var log = await PathwayLog.Start(database);
        // Five of Arabic: done, nobody found, the interpreter did not come, the person did not, and nobody found in time.
        await Book(log, "ar", 10, Assigned, id => new InterpretingDone(id, 50));
        await Book(log, "ar", 11, id => new NoInterpreterFound(id, NoInterpreterReason.NoneFree));
        await Book(log, "AR", 12, Assigned, id => new InterpretingMissed(id, InterpretingSide.Interpreter));
        await Book(log, "ar", 13, Assigned, id => new InterpretingMissed(id, InterpretingSide.Person));
        await Book(log, "ar", 19);
        // Still time to find somebody; and nobody counts what was cancelled.
        await Book(log, "ar", 20);
        await Book(log, "ar", 15, id => new InterpreterBookingCancelled(id, BookingCancellation.PersonsWish));
        // Few people of each of two languages, and one person alone of them has two.
        await Book(log, "ti", 10, id => new NoInterpreterFound(id, NoInterpreterReason.NoneOfTheLanguage));
        await Book(log, "so", 11);
        var often = await Book(log, "so", 12);
        await log.Record(PathwayLog.Tenant, often, On(6, 1, ListingBookings.Request(Guid.NewGuid(), "so", 25, 9)));

        Assert.Equal(
            [new(First, "ar", Wanted: 6, Done: 1, Unmet: 3), new MonthOfDemand(First, null, Wanted: 4, Done: 0, Unmet: 3)],
            await Months(log, fewest: 3));
        // The negative control: without care each language is told.
        Assert.Equal(["ar", "so", "ti"], (await Months(log, fewest: 1)).Select(month => month.Language));
        // Three people are not four, and there is no total to take the others from.
        Assert.Equal(["ar"], (await Months(log, fewest: 4)).Select(month => month.Language));
        // Six and three are nine.
        Assert.Equal([new MonthOfDemand(First, null, Wanted: 10, Done: 1, Unmet: 6)], await Months(log, fewest: 9));
        Assert.Empty(await Months(log, fewest: 10));
        Assert.Empty(await log.Demand.Months(PathwayLog.OtherTenant, First, Last, Today, 1, CancellationToken.None));
        Assert.Empty(await log.Demand.Months(PathwayLog.Tenant, First.AddMonths(1), Last.AddMonths(1), Today, 1, CancellationToken.None));
    }

    private static InterpreterAssigned Assigned(Guid id) => new(id, "pool-1");

    private static Task<List<MonthOfDemand>> Months(PathwayLog log, int fewest) => log.Demand.Months(PathwayLog.Tenant, First, Last, Today, fewest, CancellationToken.None);

    private static async Task<Guid> Book(PathwayLog log, string language, int day, params Func<Guid, PathwayEvent>[] then)
    {
        var (pathway, booking) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(
            PathwayLog.Tenant, pathway,
            [On(1, 5, Opened()), On(6, 1, ListingBookings.Request(booking, language, day, 8)), .. then.Select(next => On(6, 2, next(booking)))]);
        return pathway;
    }
}
