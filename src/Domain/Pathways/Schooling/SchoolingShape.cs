using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using static Casework.Domain.Pathways.Schooling.SchoolingEvent;

namespace Casework.Domain.Pathways.Schooling;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class SchoolingShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(SchoolingEvent @event, Circumstances now) => @event switch
    {
        PlaceAssigned e => Shape.Text(e.School, nameof(e.School)),
        Enrolled e => Shape.Text(e.School, nameof(e.School)),
        SchoolChanged e when e.FromPlaceId == e.PlaceId => SchoolingRejection.SamePlace.At(nameof(e.PlaceId)),
        SchoolChanged e => Shape.Text(e.School, nameof(e.School)),
        CertificateRecorded e => Flaw(e, now),
        ParentsInformed e when !Shape.IsLanguageTag(e.Language) => ArrivalRejection.LanguageTagInvalid.At(nameof(e.Language)),
        BridgeFigureAssigned e => Shape.Text(e.Name.Value, nameof(e.Name)),
        _ => null,
    };

    private static Rejection? Flaw(CertificateRecorded e, Circumstances now)
    {
        if (Shape.Text(e.Issuer, nameof(e.Issuer)) is { } issuer)
            return issuer;

        if (!Shape.IsDocumentHash(e.DocumentHash))
            return LanguageRejection.DocumentHashInvalid.At(nameof(e.DocumentHash));

        return e.IssuedOn > now.Today ? LanguageRejection.CertificateFromTheFuture.At(nameof(e.IssuedOn)) : null;
    }
}
