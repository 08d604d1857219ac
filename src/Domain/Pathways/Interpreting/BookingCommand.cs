using Casework.Domain.Access;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>What is said of a booking that was requested.</summary>
public abstract record BookingCommand(Guid BookingId) : PathwayCommand
{
    /// <summary>
    /// Given by who coordinates interpreters. Whatever else there is, a file in another state, a booking that is not shown any more, is for them as if it
    /// were not there: a refusal tells them nothing of a case.
    /// </summary>
    public bool ByCoordinator { get; init; }

    protected override bool WorksOnClosedFiles => ByCoordinator;

    protected override bool WorksOnFilesHandedOver => ByCoordinator;

    protected override bool WorksOnErasedFiles => ByCoordinator;

    protected override bool WorksOnRestrictedFiles => ByCoordinator;

    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var booking = pathway.Bookings.Find(BookingId);
        return ByCoordinator && (booking is null || CaseStates.Of(pathway) is not CaseState.Open || BookingStandings.Of(booking, now.Today) is BookingStanding.None) ? PathwayRejection.NotFound
            : booking is null ? BookingRejection.NotFound
            : IsSaid(booking) ? Decision<PathwayEvent>.Nothing
            : booking.IsOver ? BookingRejection.Over
            : EffectiveOn < booking.ChangedOn ? BookingRejection.ChangedLater
            : Decide(booking);
    }

    /// <summary>Whether exactly that is known of it already.</summary>
    protected abstract bool IsSaid(InterpreterBooking booking);

    protected abstract Decision<PathwayEvent> Decide(InterpreterBooking booking);
}
