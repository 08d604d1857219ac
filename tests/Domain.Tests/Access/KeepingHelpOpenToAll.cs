using System.Reflection;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Tests.Pathways;

namespace Casework.Domain.Tests.Access;

/// <summary>
/// Whatever is known of somebody's residence, work or progress: a complaint is taken, rights are explained, and the way to a
/// doctor is open.
/// </summary>
public class KeepingHelpOpenToAll : PathwaySpec
{
    private static readonly Circumstances _now = new(Arbitrary.Today, RulesOfTheHouse.Book);

    private static readonly PathwayCommand[] _help =
    [
        new RecordSubmission(SubmissionKind.Complaint) { EffectiveOn = Arbitrary.Today },
        new DeliverRightsInformation("ar", "2026-1", InformationChannel.InPerson) { EffectiveOn = Arbitrary.Today },
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Is_true_of_complaints_and_rights_on_any_open_pathway(int seed)
    {
        var pathway = Life(seed);
        Assert.All(_help, command => Assert.Null(command.DecideOn(pathway, _now).Rejection));
    }

    [Fact]
    public void Would_be_seen_if_status_closed_a_door() =>
        Assert.Contains(Enumerable.Range(1, 60), seed => new Gated { EffectiveOn = Arbitrary.Today }.DecideOn(Life(seed), _now).Rejection is not null);

    [Fact]
    public void Is_true_of_health_because_its_commands_never_see_the_pathway()
    {
        var decide = typeof(HealthCommand).GetMethod("Decide", BindingFlags.NonPublic | BindingFlags.Instance)!;
        Assert.Equal([typeof(HealthFile), typeof(Guid)], decide.GetParameters().Select(parameter => parameter.ParameterType));
        Assert.All(HealthCommands, command => Assert.All(Inputs(command), input => Assert.Contains(input, AllowedForHealth)));
    }

    [Fact]
    public void Takes_nothing_about_a_persons_status_as_input()
    {
        Assert.Equal([typeof(SubmissionKind)], Inputs(typeof(RecordSubmission)));
        Assert.Equal([typeof(string), typeof(string), typeof(InformationChannel)], Inputs(typeof(DeliverRightsInformation)));
    }

    private static Type[] AllowedForHealth =>
        [typeof(Guid), typeof(ScreeningKind), typeof(HealthPlace), typeof(ReferralEnd), typeof(HealthCover), typeof(HealthRetraction)];

    private static IEnumerable<Type> HealthCommands => typeof(HealthCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HealthCommand)));

    private static IEnumerable<Type> Inputs(Type command) => command.GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType);

    /// <summary>Every kind of event there is, in any order, on a file that stays open, of a person who is not erased.</summary>
    private static Pathway Life(int seed)
    {
        var arbitrary = new Arbitrary(seed);
        var events = Enumerable.Range(0, 120).Select(_ => arbitrary.Event()).Where(@event => @event is not (LifecycleEvent.Closed or TransferEvent.PathwayHandedOver or ErasureEvent or ArrivalEvent.PathwayOpened));
        return PathwayHistory.Of(events.Prepend(Opened).Select((@event, i) => new Entry(EntryId(i), i + 1, i == 0 ? OpenedOn : arbitrary.Day(), DateTimeOffset.UnixEpoch, @event))).State;
    }

    private sealed record Gated : PathwayCommand
    {
        protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
            pathway.Housing.Obligations.IsEmpty ? Decision<PathwayEvent>.Nothing : HousingRejection.ObligationAlreadyKnown;
    }
}
