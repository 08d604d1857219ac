using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;
using Casework.Projections;

namespace Casework.Api.Import;

/// <summary>What the columns of further stages say of one arrival, as commands. What they record has an id from the reference.</summary>
/// <param name="text">The value of a column; null when it is empty or not in the file.</param>
/// <param name="day">The same as a day.</param>
internal sealed class FurtherStages(Func<string, string?> text, Func<string, DateOnly?> day, string municipality, string reference, DateOnly openedOn)
{
    public IReadOnlyList<PathwayCommand> Commands() =>
    [
        .. Where("residence_status", status => new RecordResidenceStatus(Id("residence"), status, day("residence_until")) { EffectiveOn = Since("residence") }),
        .. Where("housing_kind", kind => new PlaceInHousing(Id("housing"), StageColumn.Value<HousingKind>(kind), municipality, text("housing_address") is { } address ? (Personal<string>?)address : null) { EffectiveOn = Since("housing") }),
        .. Where("language_level", level => Level(StageColumn.Value<LanguageLevel>(level)) with { EffectiveOn = Since("language") }),
        .. Where("school_kind", kind => new EnrolInSchool(Id("school"), StageColumn.Value<SchoolKind>(kind), text("school_name")!, StageColumn.Value<SchoolClass>(text("school_class")!)) { EffectiveOn = Since("school") }),
        .. Where("guardian_name", name => new AppointGuardian(Id("guardian"), StageColumn.Value<GuardianKind>(text("guardian_kind")!), name) { EffectiveOn = Since("guardian") }),
        .. Where("unaccompanied", _ => new RecordUnaccompaniedMinor { EffectiveOn = Since("unaccompanied") }),
        .. Where("work_kind", kind => new StartSpell(Id("work"), StageColumn.Value<SpellKind>(kind), text("work_employer")!, text("work_occupation"), StageColumn.Number(text("work_hours")!)!.Value, Match: null) { EffectiveOn = Since("work") }),
        .. Where("recognition_occupation", occupation => new FileRecognition(Id("recognition"), occupation, text("recognition_regulated") is "YES", text("recognition_authority")!, RecognitionTrack.Standard, text("recognition_country")!) { EffectiveOn = Since("recognition") }),
    ];

    /// <returns>To whom the arrival belongs; null when the row does not say.</returns>
    public ArrivalLink? Link() => text("household_reference") is { } other
        ? new ArrivalLink(other, StageColumn.Value<HouseholdRelation>(text("household_relation")!), Since("household"), Id("household"))
        : null;

    private PathwayCommand Level(LanguageLevel level) => text("certificate_issuer") is { } issuer
        ? new RecordExternalCertificate(Id("certificate"), level, issuer, day("certificate_on")!.Value, text("certificate_hash")!)
        : new AssessLanguageLevel(level, StageColumn.Value<AssessmentMethod>(text("language_method")!));

    private PathwayCommand[] Where(string column, Func<string, PathwayCommand> command) => text(column) is { } value ? [command(value)] : [];

    private DateOnly Since(string group) => day($"{group}_since") ?? openedOn;

    private Guid Id(string what) => Uuid8.Of($"arrivals-import {municipality} {reference} {what}");
}
