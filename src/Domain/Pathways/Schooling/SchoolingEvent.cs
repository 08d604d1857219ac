using Casework.Domain.Pathways.Participation;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>How a child comes to a place in school and goes on from it. Stored forever.</summary>
public abstract record SchoolingEvent : PathwayEvent
{
    private SchoolingEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("school_place_requested", typeof(PlaceRequested)),
        ("school_place_assigned", typeof(PlaceAssigned)),
        ("school_enrolled", typeof(Enrolled)),
        ("school_regular_class_joined", typeof(RegularClassJoined)),
        ("school_changed", typeof(SchoolChanged)),
        ("school_place_ended", typeof(PlaceEnded)),
        ("school_certificate_recorded", typeof(CertificateRecorded)),
        ("school_parents_informed", typeof(ParentsInformed)),
        ("school_bridge_figure_assigned", typeof(BridgeFigureAssigned)),
    ];

    public sealed record PlaceRequested(Guid PlaceId, SchoolKind Kind) : SchoolingEvent;

    public sealed record PlaceAssigned(Guid PlaceId, string School) : SchoolingEvent;

    public sealed record Enrolled(Guid PlaceId, SchoolKind Kind, string School, SchoolClass Class) : SchoolingEvent;

    public sealed record RegularClassJoined(Guid PlaceId) : SchoolingEvent;

    /// <summary>From one place straight to the next: from day care to school, from school to vocational school.</summary>
    public sealed record SchoolChanged(Guid FromPlaceId, Guid PlaceId, SchoolKind Kind, string School, SchoolClass Class) : SchoolingEvent;

    /// <summary>The effective day is the last day of the place.</summary>
    public sealed record PlaceEnded(Guid PlaceId, PlaceEnd Reason) : SchoolingEvent;

    /// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
    public sealed record CertificateRecorded(
        Guid CertificateId, SchoolCertificate Certificate, string Issuer, DateOnly IssuedOn, string DocumentHash) : SchoolingEvent;

    /// <param name="Language">BCP 47.</param>
    public sealed record ParentsInformed(string Language, InformationChannel Channel) : SchoolingEvent;

    /// <summary>Somebody who goes between the school and the family.</summary>
    public sealed record BridgeFigureAssigned(Personal<string> Name) : SchoolingEvent;
}

/// <summary>In the order in which a child goes through them.</summary>
public enum SchoolKind { DayCare, Primary, Secondary, Vocational }

public enum SchoolClass { Preparatory, Regular }

public enum PlaceEnd { Completed, Moved, Withdrawn, Excluded, PlaceClosed, LeftCountry }

public enum SchoolCertificate { Report, LeavingReport, LowerSecondary, IntermediateSecondary, UpperSecondary, Vocational }
