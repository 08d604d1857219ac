using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Tests.Pathways;

namespace Casework.Domain.Tests.Access;

/// <summary>Of a file that is gone, restricted or erased.</summary>
public class SeeingWhatIsLeft : PathwaySpec
{
    private static readonly PathwayEvent _content = new WorkEvent.JobSearchStarted();
    private static readonly ProtectionEvent.ProcessingRestricted _restricted = new(Id(4), RestrictionGround.ObjectionPending, "an objection");
    private static readonly ErasureEvent.ErasureDecided _erased = new(Id(5), ErasureScope.Person, ErasureBasis.LegalObligation);

    private static Caller Of(Role role, Purpose? purpose = null)
    {
        var caller = new Caller("someone", role, "13003000", role is Role.Newcomer ? Id(1) : null);
        return purpose is { } other ? caller with { Purpose = other } : caller;
    }

    [Fact]
    public void Depends_on_where_the_case_stands()
    {
        GivenOpened(_content);
        Assert.Equal(CaseState.Open, CaseStates.Of(Pathway));
        Given(Today, _restricted);
        Assert.Equal(CaseState.Restricted, CaseStates.Of(Pathway));
        Given(Today, new TransferEvent.TransferRequested(Id(1), "13072074", TransferReason.Moved, Day("2026-06-20"), [], Day("2026-07-13"), Id(8)), new TransferEvent.PathwayHandedOver(Id(1), "13072074"));
        Assert.Equal(CaseState.HandedOver, CaseStates.Of(Pathway));
        Given(Today, _erased);
        Assert.Equal(CaseState.Erased, CaseStates.Of(Pathway));
    }

    [Fact]
    public void Knows_a_closed_case()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.NoNeed, null));
        Assert.Equal(CaseState.Closed, CaseStates.Of(Pathway));
    }

    [Fact]
    public void Is_no_question_while_the_file_is_here_whoever_asks()
    {
        GivenOpened(_content);
        // A mentor sees no content, and nothing of it is gone.
        Assert.False(Policy.MaySeeContent(Of(Role.Mentor), CaseState.Open));
        Assert.False(LeftToSee.IsClosed(Pathway, Of(Role.Mentor)));
    }

    [Fact]
    public void Is_also_that_somebody_opened_the_health_file_in_an_emergency()
    {
        GivenOpened(_restricted);
        var broken = new GlassEvent.GlassBroken(Id(7), GlassReason.AcuteIllness, "The hospital asks.", "ben", 60, Day("2026-06-16"), "case-emergency-access-1");
        Assert.True(LeftToSee.Shows(Pathway, broken, Of(Role.Caseworker)));
        Assert.False(LeftToSee.Shows(Pathway, _content, Of(Role.Caseworker)));
    }

    [Theory]
    [InlineData(Role.Caseworker, Purpose.CaseManagement, true)]
    [InlineData(Role.Caseworker, Purpose.Counselling, true)]
    [InlineData(Role.TeamLead, Purpose.TeamSteering, true)]
    [InlineData(Role.Auditor, Purpose.Audit, false)]
    [InlineData(Role.DataProtectionOfficer, Purpose.DataProtection, false)]
    [InlineData(Role.Newcomer, Purpose.OwnData, false)]
    public void Is_the_content_for_the_person_and_for_audits_alone(Role role, Purpose purpose, bool closed)
    {
        var caller = Of(role, purpose);
        GivenOpened(_content);
        Assert.False(LeftToSee.IsClosed(Pathway, caller));
        Assert.Same(Pathway, LeftToSee.Of(Pathway, caller));
        foreach (var @event in new PathwayEvent[] { _restricted, _erased })
        {
            Given(Today, @event);
            Assert.Equal(closed, LeftToSee.IsClosed(Pathway, caller));
            Assert.Equal(closed, !ReferenceEquals(Pathway, LeftToSee.Of(Pathway, caller)));
            Assert.Equal((!closed, true), (LeftToSee.Shows(Pathway, _content, caller), LeftToSee.Shows(Pathway, @event, caller)));
            Assert.True(Policy.MaySee(caller, "13003000", Id(1), CaseStates.Of(Pathway)));
        }
    }

    [Theory]
    [InlineData(Role.InterpreterCoordinator)]
    [InlineData(Role.Mentor)]
    [InlineData(Role.Council)]
    [InlineData(Role.Administrator)]
    public void Is_nothing_for_others(Role role) =>
        Assert.All([CaseState.Restricted, CaseState.Erased], state => Assert.False(Policy.MaySee(Of(role), "13003000", Id(1), state)));

    [Fact]
    public void Shows_in_a_timeline_what_became_of_the_file()
    {
        Assert.Equal(
            PathwayEvents.StoredNames
                .Where(stored => stored.Type.IsAssignableTo(typeof(TransferEvent)) || stored.Type.IsAssignableTo(typeof(ErasureEvent)) || stored.Type.IsAssignableTo(typeof(GlassEvent)))
                .Select(stored => stored.Name).Append("processing_restricted").Append("restriction_lifted").Order(),
            LeftToSee.Types.Order());
        GivenOpened(_restricted);
        Assert.True(LeftToSee.Shows(Pathway, new ProtectionEvent.RestrictionLifted(Id(4), Today, "settled"), Of(Role.Caseworker)));
        Assert.False(LeftToSee.Shows(Pathway, new ProtectionEvent.DisagreementNoted(Id(4), EntryId(1), "not so"), Of(Role.Caseworker)));
    }
}
