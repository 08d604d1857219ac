using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Interpreting;

/// <summary>
/// What whoever coordinates interpreters sees. Which bookings make a page, the read model says; whether there is something to see of one, its case itself,
/// as it is at this moment: of a case that was closed or restricted meanwhile the page has a gap.
/// </summary>
internal sealed class BookingQueries(InterpreterBookingRows bookings, PathwayStream pathways, Freshness freshness, Today today)
{
    public async ValueTask<Connection<BookingView>?> InterpreterBookings(
        int? first, string? after, int? last, string? before, InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !MayHave(caller, municipality))
            return null;

        // What is shown comes from the case.
        var page = PageArguments.Read(first, after, last, before, where, order, context) with { Select = null };
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(Shown(bookings.Page(municipality, today.Date, page, cancel), caller, municipality, cancel), view => view);
    }

    public async ValueTask<BookingView?> InterpreterBooking(string pathwayId, Guid bookingId, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !MayHave(caller, municipality) || GlobalId.Uuid("Pathway", pathwayId) is not { } pathway)
            return null;

        var history = await pathways.Read(new StreamKey(municipality, pathway), cancel);
        return BookingView.ToCoordinator(caller, municipality, pathway, history.State.State, bookingId, today.Date);
    }

    private async Task<Page<BookingView>> Shown(Task<Page<BookedInterpreter>> asked, Caller caller, string municipality, CancellationToken cancel)
    {
        var page = await asked;
        var edges = new List<Edge<BookingView>>(page.Edges.Count);
        if (page.Edges.Count > 0)
        {
            var histories = await pathways.Read(municipality, [.. page.Edges.Select(edge => edge.Node.PathwayId).Distinct()], cancel);
            foreach (var edge in page.Edges)
            {
                var row = edge.Node;
                if (BookingView.ToCoordinator(caller, municipality, row.PathwayId, histories[row.PathwayId].State.State, row.BookingId, today.Date) is { } view)
                    edges.Add(edge.As(view with { Overlapping = row.Overlapping }));
            }
        }

        return new Page<BookingView>(edges, page.HasNextPage, page.HasPreviousPage, page.TotalCount);
    }

    private static bool MayHave(Caller caller, string municipality) => Policy.MayAnswerBooking(caller, municipality, CaseState.Open, BookingStanding.Shown);
}
