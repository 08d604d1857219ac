namespace Casework.Domain.Pathways.Language;

/// <summary>Attested by who taught the course; a repeat and some courses depend on it.</summary>
/// <param name="DocumentHash">SHA-256 of the document, 64 hexadecimal digits.</param>
public sealed record CertifyDueAttendance(Guid CourseId, string Issuer, string DocumentHash) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var certified = new LanguageEvent.DueAttendanceCertified(CourseId, Issuer, DocumentHash);
        if (LanguageShape.Flaw(certified, now) is { } flaw)
            return flaw;

        if (pathway.Find<LanguageEvent.DueAttendanceCertified>(known => known.CourseId == CourseId) is { } known)
            return known == certified ? Decision<PathwayEvent>.Nothing : LanguageRejection.AttendanceAlreadyCertified.At(nameof(CourseId));

        return pathway.Language.Course(CourseId) switch
        {
            null => LanguageRejection.CourseNotFound.At(nameof(CourseId)),
            var course when EffectiveOn < course.From => LanguageRejection.CourseChangedLater.At(nameof(EffectiveOn)),
            _ => certified,
        };
    }
}
