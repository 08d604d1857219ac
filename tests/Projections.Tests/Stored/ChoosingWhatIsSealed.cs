using System.Reflection;
using Casework.Domain;
using Casework.Domain.Pathways;

namespace Casework.Projections.Tests.Stored;

/// <summary>Every text that an event of any stream can hold: sealed, or looked at by somebody.</summary>
public class ChoosingWhatIsSealed
{
    /// <summary>Of those who work in the house: teams, subjects of tokens. Nothing of a newcomer.</summary>
    private static readonly HashSet<string> OfTheStaff =
    [
        "TeamFounded.Name", "TeamRenamed.Name", "TeamMemberAdded.Caseworker", "TeamMemberRemoved.Caseworker", "TeamLeadNamed.Caseworker",
        "DeputyNamed.Caseworker", "DeputyNamed.Deputy", "DeputyNamed.NamedBy", "DeputyEnded.EndedBy", "SessionsEnded.Subject", "SessionsEnded.EndedBy",
        "EmergencyAccessTaken.By", "NoticeGiven.Addressee", "NoticeGiven.InPlaceOf", "NoticeAcknowledged.By",
    ];

    /// <summary>What is released, by whom: nothing of a newcomer. What the noise is made of is sealed.</summary>
    private static readonly HashSet<string> OfReleases =
    [
        "ReleasePrepared.Schema", "ReleasePrepared.Period", "ReleasePrepared.Boundary", "ReleasePrepared.LogRoot", "ReleasePrepared.PreparedBy", "BudgetSpent.Schema", "BudgetSpent.Period",
        "MeasuredCell.Area", "ReleaseDocument.Text", "ReleasePublished.Schema", "ReleasePublished.Period", "ReleasePublished.PublishedBy", "ReleasePublished.Signature", "ReleaseWithdrawn.WithdrawnBy",
    ];

    /// <summary>What others have published of surveys, and who has imported it.</summary>
    private static readonly HashSet<string> OfSurveys =
    [
        "SurveyImported.ImportedBy", "SurveyImported.Digest", "SurveyValue.Question", "SurveyValue.Area", "SurveyValue.Source", "SurveyWaveWithdrawn.Question", "SurveyWaveWithdrawn.WithdrawnBy",
    ];

    /// <summary>Of rules, keys and read models: public halves and names.</summary>
    private static readonly HashSet<string> OfAdministration = ["ReadLogPruned.RuleSet", "KeyEncryptionKeyRotated.KeyId", "SigningKeyRotated.Key", "ReadModelRebuilt.ReadModel", "SchemaMigrated.First", "SchemaMigrated.Last"];

    [Fact]
    public void Seals_every_text_of_a_pathway_that_is_no_code()
    {
        var plain = Properties(StoredEvents.Types.StoredNames.Select(stored => stored.Type))
            .Where(property => HoldsText(property.PropertyType) && !StoredEvents.IsText(property) && !PlainCodes.Contains(property))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}").Distinct();

        Assert.Equal(OfTheStaff.Concat(OfReleases).Concat(OfSurveys).Concat(OfAdministration).Order(), plain.Order());
    }

    [Fact]
    public void Would_notice_a_text_of_another_shape()
    {
        Assert.True(HoldsText(typeof(string[])));
        Assert.True(HoldsText(typeof(IReadOnlyDictionary<string, int>)));
        Assert.False(HoldsText(typeof(Personal<string>)));
        Assert.False(HoldsText(typeof(Personal<string>?)));
    }

    [Fact]
    public void Has_looked_at_no_code_that_does_not_exist() =>
        Assert.All(PlainCodes.All, code => Assert.NotNull(code.Event.GetProperty(code.Property, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)));

    [Fact]
    public void Seals_what_is_typed_and_leaves_codes_alone()
    {
        string[] sealedTexts = [.. Properties(StoredEvents.Types.StoredNames.Select(stored => stored.Type)).Where(StoredEvents.IsText).Select(property => $"{property.DeclaringType!.Name}.{property.Name}").Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "AdviceReceived.Office", "AuthorityTransferred.Authority", "CertificateRecorded.DocumentHash", "CertificateRecorded.Issuer", "ComplianceWarningRaised.About",
                "CourseEnrolled.Provider", "DegreeAssessmentRequested.Degree", "DigitalCourseCompleted.Provider", "DueAttendanceCertified.DocumentHash", "DueAttendanceCertified.Issuer",
                "Enrolled.School", "ExternalCertificateRecorded.DocumentHash", "ExternalCertificateRecorded.Issuer", "FirstReceptionEntered.Facility", "PlaceAssigned.School",
                "ReceiptConfirmed.MissingDocuments", "RecognitionAdvised.Office", "RecognitionFiled.Authority", "RecognitionFiled.ReferenceOccupation",
                "ReferenceOccupationChosen.ReferenceOccupation", "SchoolChanged.School", "SkillAssessed.Skill", "SkillEvidenceAdded.Skill",
            ],
            sealedTexts);
    }

    // Also those of what an event holds.
    private static IEnumerable<PropertyInfo> Properties(IEnumerable<Type> types)
    {
        var (seen, open) = (new HashSet<Type>(), new Queue<Type>(types));
        while (open.TryDequeue(out var type))
        {
            if (!seen.Add(type))
                continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                yield return property;
                foreach (var inner in Parts(property.PropertyType).Where(part => part.Assembly == typeof(Pathway).Assembly && part is { IsEnum: false, IsAbstract: false } && !IsPersonal(part)))
                    open.Enqueue(inner);
            }
        }
    }

    private static bool HoldsText(Type type) => !IsPersonal(Nullable.GetUnderlyingType(type) ?? type) && Parts(type).Contains(typeof(string));

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? Parts(type.GetElementType()!)
        : IsPersonal(Nullable.GetUnderlyingType(type) ?? type) ? [type]
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];

    private static bool IsPersonal(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Personal<>);
}
