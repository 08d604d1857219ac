using System.Reflection;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Support;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Residence;

/// <summary>Nobody's residence status, or the want of one, stands between them and a complaint, their rights or help.</summary>
public class KeepingHelpFreeOfStatus : PathwaySpec
{
    public static TheoryData<string> Statuses => new(RulesOfTheHouse.Book.At(WorkPermission.StatusTopic, new DateOnly(2026, 6, 15))!.Values.Keys);

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Is_true_of_every_status(string status)
    {
        GivenOpened(new ResidenceEvent.ResidenceStatusRecorded(Id(1), status, ValidUntil: null));
        ThenHelped();
    }

    [Fact]
    public void Is_true_of_a_status_that_has_ended()
    {
        GivenOpened(new ResidenceEvent.ResidenceStatusRecorded(Id(1), "TOLERATED", Day("2026-06-14")));
        ThenHelped();
    }

    [Fact]
    public void Is_true_without_any_status()
    {
        GivenOpened();
        ThenHelped();
    }

    [Fact]
    public void Is_true_of_all_that_concerns_health_because_it_cannot_know_the_status() => Assert.All(
        [typeof(HealthFile), .. typeof(HealthCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HealthCommand)))],
        type => Assert.DoesNotContain(Mentioned(type), mentioned => mentioned.Namespace?.StartsWith("Casework.Domain.Pathways.", StringComparison.Ordinal) == true));

    // The control: here the same statuses do make a difference.
    [Fact]
    public void Is_not_true_of_work()
    {
        GivenOpened(new ResidenceEvent.ResidenceStatusRecorded(Id(1), "SAFE_ORIGIN_SEEKER", ValidUntil: null));
        var started = new WorkEvent.SpellStarted(Id(2), SpellKind.MiniJob, "Bakery", null, 10, null);
        When(new StartSpell(Id(2), SpellKind.MiniJob, "Bakery", null, 10, Match: null));
        Then(started, new LifecycleEvent.ComplianceWarningRaised("WORK_PERMISSION_MISSING", $"{Id(2)}"));
        Assert.Contains(typeof(ResidenceStage), Mentioned(typeof(Pathway)));
    }

    private void ThenHelped()
    {
        When(new RecordSubmission(SubmissionKind.Complaint));
        Then(new ParticipationEvent.SubmissionMade(SubmissionKind.Complaint));
        When(new DeliverRightsInformation("ar", "3", InformationChannel.InPerson));
        Then(new ParticipationEvent.RightsInformationDelivered("ar", "3", InformationChannel.InPerson));
        foreach (var (topic, i) in Enum.GetValues<SupportTopic>().Select((topic, i) => (topic, i)))
        {
            When(new OpenSupportTask(Id(100 + i), topic, "Letter from the office", DueOn: null));
            Then(new SupportTaskEvent.SupportTaskOpened(Id(100 + i), topic, "Letter from the office", null));
        }
    }

    private static IEnumerable<Type> Mentioned(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .SelectMany(member => member switch
        {
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
            _ => Array.Empty<Type>(),
        });
}
