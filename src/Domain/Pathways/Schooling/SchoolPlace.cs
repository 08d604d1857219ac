namespace Casework.Domain.Pathways.Schooling;

/// <summary>A place in day care or school, from the request for it to its end. Each day is null until it is known.</summary>
/// <param name="Class">The class joined last.</param>
/// <param name="EndedOn">Its last day.</param>
public sealed record SchoolPlace(
    Guid Id,
    SchoolKind? Kind = null,
    string? School = null,
    SchoolClass? Class = null,
    DateOnly? RequestedOn = null,
    DateOnly? AssignedOn = null,
    DateOnly? EnrolledOn = null,
    DateOnly? RegularSince = null,
    DateOnly? EndedOn = null,
    PlaceEnd? EndReason = null)
{
    public bool IsKnown => RequestedOn is not null || EnrolledOn is not null;

    public PlaceStatus Status =>
        EndedOn is not null ? PlaceStatus.Ended
        : Class is SchoolClass.Regular ? PlaceStatus.RegularClass
        : Class is SchoolClass.Preparatory ? PlaceStatus.PreparatoryClass
        : AssignedOn is not null ? PlaceStatus.Assigned
        : PlaceStatus.Requested;

    /// <summary>The day of the latest step.</summary>
    public DateOnly? ChangedOn => new[] { RequestedOn, AssignedOn, EnrolledOn, RegularSince, EndedOn }.Max();

    public bool IsAttendedOn(DateOnly day) => EnrolledOn <= day && (EndedOn is null || EndedOn >= day);

    /// <summary>Day care is no school.</summary>
    public bool IsSchool => Kind is not SchoolKind.DayCare;
}

public enum PlaceStatus { Requested, Assigned, PreparatoryClass, RegularClass, Ended }
