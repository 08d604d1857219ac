using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Projections.Questions;
using Casework.Testing;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;
using static Casework.Projections.Tests.LifeOfAPathway;

namespace Casework.Projections.Tests.InterpreterBookings;

public class ListingBookings(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public async Task Shows_a_booking_until_its_days_are_over()
    {
        await using var log = await PathwayLog.Start(database);
        var (pathway, booking) = await Booked(log, "ti", 10, 8);

        var row = Assert.Single(await Of(log, pathway));
        Assert.Equal((booking, "ti", BookingStatus.Requested, new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 24)), (row.BookingId, row.Language, row.Status, row.StartsOn, row.ShownUntil));
        Assert.Equal((InterpreterQualification.Trained, InterpretingMode.OnSite, InterpreterGender.Female, row.StartsAt.AddHours(1)), (row.Qualification, row.Mode, row.Gender, row.EndsAt));
        Assert.Single(await Of(log, pathway, new DateOnly(2026, 6, 24)));
        Assert.Empty(await Of(log, pathway, new DateOnly(2026, 6, 25)));

        await log.Record(PathwayLog.Tenant, pathway, On(6, 2, new InterpreterBookingCancelled(booking, BookingCancellation.PersonsWish)));
        Assert.Equal(new DateOnly(2026, 6, 16), Assert.Single(await Of(log, pathway)).ShownUntil);
        Assert.Empty(await Of(log, pathway, new DateOnly(2026, 6, 17)));
    }

    [Fact]
    public async Task Is_found_by_language_state_and_day_in_any_order_and_counted()
    {
        await using var log = await PathwayLog.Start(database);
        var all = new List<(Guid Pathway, Guid Booking)>();
        foreach (var (language, day, hour) in new[] { ("TI", 12, 9), ("ar", 11, 10), ("ar", 10, 11) })
            all.Add(await Booked(log, language, day, hour));
        await log.Record(PathwayLog.Tenant, all[1].Pathway, On(6, 2, new InterpreterAssigned(all[1].Booking, "pool-1")));
        var among = new Filter.Condition("pathwayId", Operator.In, all.Select(one => one.Pathway).ToList());

        Task<IReadOnlyList<int>> Found(Filter? filter, params Order[] order) => Places(log, all, Filter.Both(among, filter), order);
        Assert.Equal([0], await Found(new Filter.Condition("language", Operator.Eq, "ti")));
        Assert.Equal([1], await Found(new Filter.Condition("status", Operator.Eq, "ASSIGNED")));
        Assert.Equal([2], await Found(new Filter.Condition("startsOn", Operator.Lte, new DateOnly(2026, 6, 10))));
        Assert.Equal([2, 1, 0], await Found(null, new Order("startsAt")));
        Assert.Equal([0, 1, 2], await Found(null, new Order("startsAt", Descending: true)));
        Assert.Equal([2, 1, 0], await Found(null, new Order("language"), new Order("startsAt")));
        Assert.Equal([1, 0, 2], await Found(null, new Order("status", Descending: true), new Order("startsAt", Descending: true)));

        var page = await log.Bookings.Page(PathwayLog.Tenant, Day, new PageRequest(First: 1, Where: among, CountTotal: true), CancellationToken.None);
        Assert.Equal((1, 3L, true), (page.Edges.Count, page.TotalCount, page.HasNextPage));
        Assert.Equal(0, (await log.Bookings.Page(PathwayLog.OtherTenant, Day, new PageRequest(CountTotal: true), CancellationToken.None)).TotalCount);
    }

    [Fact]
    public async Task Says_that_somebody_is_in_two_places()
    {
        await using var log = await PathwayLog.Start(database);
        var (one, other, after, elsewhere) = (await Booked(log, "ti", 10, 8), await Booked(log, "ti", 10, 8), await Booked(log, "ti", 10, 9), await Booked(log, "ti", 10, 8));
        foreach (var (pathway, booking) in new[] { one, other, after })
            await log.Record(PathwayLog.Tenant, pathway, On(6, 2, new InterpreterAssigned(booking, "pool-7")));
        await log.Record(PathwayLog.Tenant, elsewhere.Pathway, On(6, 2, new InterpreterAssigned(elsewhere.Booking, "pool-8")));

        // What begins when another ends is after it.
        Assert.Equal([true, true, false, false], await Overlapping(log, one, other, after, elsewhere));

        await log.Record(PathwayLog.Tenant, other.Pathway, On(6, 3, new InterpreterBookingCancelled(other.Booking, BookingCancellation.PersonsWish)));
        Assert.Equal([false, false, false, false], await Overlapping(log, one, other, after, elsewhere));
    }

    [Fact]
    public async Task Is_counted_and_not_shown_once_the_file_is_closed_and_gone_when_it_is_restricted()
    {
        await using var log = await PathwayLog.Start(database);
        var (pathway, _) = await Booked(log, "ti", 10, 8);

        await log.Record(PathwayLog.Tenant, pathway, On(6, 3, new LifecycleEvent.Closed(ClosingReason.LeftCountry, null)));
        Assert.Empty(await Of(log, pathway));
        Assert.Equal(1, await Rows(pathway));
        await log.Record(PathwayLog.Tenant, pathway, On(6, 4, new LifecycleEvent.Reopened("came back")));
        Assert.Single(await Of(log, pathway));
        await log.Record(PathwayLog.Tenant, pathway, On(6, 5, new ProtectionEvent.ProcessingRestricted(HoldId, RestrictionGround.AccuracyContested, "another name")));
        Assert.Equal(0, await Rows(pathway));
    }

    [Fact]
    public async Task Holds_neither_who_nor_what_for_nor_where()
    {
        await using var log = await PathwayLog.Start(database);
        var (pathway, _) = await Booked(log, "ti", 10, 8);
        var row = await database.Ask<string>($"select t::text from casework.interpreter_bookings t where pathway_id = '{pathway}'");

        Assert.Contains("ti", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Ahornallee", row, StringComparison.Ordinal);
        Assert.Equal(
            ["booking_id", "ends_at", "gender", "id", "interpreter", "language", "missed_by", "mode", "pathway_id", "qualification", "requested_on", "shown_until", "starts_at", "starts_on", "status", "tenant_id"],
            (await database.Ask<string[]>("select array_agg(attname::text order by attname) from pg_attribute where attrelid = 'casework.interpreter_bookings'::regclass and attnum > 0"))!);
    }

    internal static InterpreterRequested Request(Guid booking, string language, int day, int hour) => new(
        booking, language, InterpretingOccasion.Health, InterpreterQualification.Trained, InterpretingMode.OnSite, new(2026, 6, day, hour, 0, 0, TimeSpan.Zero), 60, "Ahornallee 3", InterpreterGender.Female, 14, "interpreting-booking-1");

    private static async Task<(Guid Pathway, Guid Booking)> Booked(PathwayLog log, string language, int day, int hour)
    {
        var (pathway, booking) = (Guid.NewGuid(), Guid.NewGuid());
        await log.Record(PathwayLog.Tenant, pathway, On(1, 5, Opened()), On(6, 1, Request(booking, language, day, hour)));
        return (pathway, booking);
    }

    private static async Task<IReadOnlyList<BookedInterpreter>> Of(PathwayLog log, Guid pathway, DateOnly? day = null) =>
        [.. (await log.Bookings.Page(PathwayLog.Tenant, day ?? Day, new PageRequest(Where: new Filter.Condition("pathwayId", Operator.Eq, pathway)), CancellationToken.None)).Edges.Select(edge => edge.Node)];

    private static async Task<IReadOnlyList<int>> Places(PathwayLog log, List<(Guid Pathway, Guid Booking)> all, Filter filter, IReadOnlyList<Order> order) =>
        [.. (await log.Bookings.Page(PathwayLog.Tenant, Day, new PageRequest(Where: filter, Order: order), CancellationToken.None)).Edges.Select(edge => all.IndexOf((edge.Node.PathwayId, edge.Node.BookingId)))];

    private static async Task<IEnumerable<bool>> Overlapping(PathwayLog log, params (Guid Pathway, Guid Booking)[] all)
    {
        var found = new List<bool>();
        foreach (var (pathway, _) in all)
            found.Add(Assert.Single(await Of(log, pathway)).Overlapping);
        return found;
    }

    private Task<long> Rows(Guid pathway) => database.Ask<long>($"select count(*) from casework.interpreter_bookings where pathway_id = '{pathway}'");
}
