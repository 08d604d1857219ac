using Casework.Domain.Pathways.Interpreting;

namespace Casework.Domain.Access;

/// <summary>How whoever coordinates interpreters stands to a booking today.</summary>
public enum BookingStanding
{
    /// <summary>There is none, or it has been over for too long.</summary>
    None,

    /// <summary>An interpreter is looked for, or what came of that is still to be told.</summary>
    Shown,

    /// <summary>An interpreter is assigned, who has to know where to.</summary>
    Assigned,
}

public static class BookingStandings
{
    public static BookingStanding Of(InterpreterBooking booking, DateOnly day) =>
        day < booking.RequestedOn || day > booking.ShownUntil ? BookingStanding.None
        : booking.Status is BookingStatus.Assigned ? BookingStanding.Assigned
        : BookingStanding.Shown;
}
