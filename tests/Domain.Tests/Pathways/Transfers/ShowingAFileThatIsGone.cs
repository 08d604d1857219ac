using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Transfers;

public class ShowingAFileThatIsGone : TransferSpec
{
    private static readonly PathwayEvent _search = new WorkEvent.JobSearchStarted();
    private static readonly PathwayEvent _gone = new TransferEvent.PathwayHandedOver(TransferId, Target);

    [Theory]
    [InlineData(Role.Caseworker, false)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Newcomer, true)]
    public void Tells_those_who_had_it_only_that_it_went(Role role, bool more)
    {
        var caller = new Caller("someone", role, Sender, new Guid(1, 0, 0, new byte[8]));
        GivenOpened(_search);
        Given(Request());
        Assert.True(LeftToSee.Shows(AtSender.State, _search, caller));
        Given(Accept);
        Assert.Equal((more, true), (LeftToSee.Shows(AtSender.State, _search, caller), LeftToSee.Shows(AtSender.State, _gone, caller)));
        Assert.True(LeftToSee.Shows(AtTarget.State, _search, caller));
    }

    [Fact]
    public void Keeps_that_there_was_a_file_where_it_was_and_what_holds_it()
    {
        GivenOpened(_search, new ProtectionEvent.LegalHoldPlaced(Id(15), LegalHoldGround.Audit, "Audit."));
        Given(Request());
        Given(Accept);
        var left = HandedOverFile.Of(AtSender.State);
        Assert.Equal((PathwayStatus.Closed, Sender, null), (left.CaseFile.Status, left.Arrival.Municipality, left.Arrival.ArrivedOn));
        Assert.Equal([Id(15)], left.DataProtection.LegalHolds.Keys);
        var opened = Assert.IsType<ArrivalEvent.PathwayOpened>(Assert.Single(left.Entries).Event);
        Assert.True(opened is { GivenName.IsErased: true, FamilyName.IsErased: true, BornOn.IsErased: true, Nationality.IsErased: true });
        Assert.Equal((AtSender.Log[0].Id, "und"), (left.Entries[0].Id, opened.PreferredLanguage));
        Assert.Equal(left.Entries[0], left.Arrival.Opening);
    }

    [Fact]
    public void Keeps_that_the_person_is_erased_and_not_when_somebody_last_spoke_to_them()
    {
        GivenOpened(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "Spoke of the brother."));
        Given(Request());
        Given(Accept);
        Given("2026-06-15", new ErasureEvent.ErasureDecided(Id(5), ErasureScope.Person, ErasureBasis.LegalObligation));
        var left = HandedOverFile.Of(AtSender.State);
        Assert.Equal(CaseState.Erased, CaseStates.Of(left));
        Assert.Equal((Day("2025-01-10"), null), (AtSender.State.CaseFile.LastContactOn, left.CaseFile.LastContactOn));
    }
}
