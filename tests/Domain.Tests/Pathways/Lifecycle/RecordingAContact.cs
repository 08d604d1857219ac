using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

public class RecordingAContact : PathwaySpec
{
    [Fact]
    public void Makes_an_open_file_active()
    {
        GivenOpened();
        When(new RecordContact(ContactChannel.Phone, "wants a course near home"));
        Then(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "wants a course near home"));
        Assert.Equal(PathwayStatus.Active, Pathway.CaseFile.Status);
    }

    [Fact]
    public void Wakes_a_dormant_file()
    {
        GivenOpened();
        Given("2026-01-10", new LifecycleEvent.MarkedDormant(OpenedOn));
        When(new RecordContact(ContactChannel.HomeVisit, Note: null));
        Then(new LifecycleEvent.ContactRecorded(ContactChannel.HomeVisit, Note: null));
        Assert.Equal(PathwayStatus.Active, Pathway.CaseFile.Status);
        Assert.Equal(Today, Pathway.CaseFile.QuietSince);
    }

    [Fact]
    public void From_before_the_file_went_dormant_does_not_wake_it()
    {
        GivenOpened();
        Given("2026-01-10", new LifecycleEvent.MarkedDormant(OpenedOn));
        When(new RecordContact(ContactChannel.Letter, Note: null), on: "2025-12-01");
        Then(new LifecycleEvent.ContactRecorded(ContactChannel.Letter, Note: null));
        Assert.Equal(PathwayStatus.Dormant, Pathway.CaseFile.Status);
    }

    [Fact]
    public void Tells_two_contacts_of_a_day_apart()
    {
        GivenOpened();
        Given(Today, new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "morning"));
        When(new RecordContact(ContactChannel.Phone, "afternoon"));
        Then(new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "afternoon"));
    }

    [Fact]
    public void Is_refused_with_a_blank_note()
    {
        GivenOpened();
        When(new RecordContact(ContactChannel.Phone, new Personal<string>("")));
        ThenRejected(PathwayRejection.TextMissing, at: "Note");
    }

    [Fact]
    public void Is_refused_with_an_endless_note()
    {
        GivenOpened();
        When(new RecordContact(ContactChannel.Phone, new string('n', 4001)));
        ThenRejected(PathwayRejection.TextTooLong, at: "Note");
    }

    [Fact]
    public void Is_refused_on_a_closed_file()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.Deceased, DuplicateOf: null));
        When(new RecordContact(ContactChannel.Phone, Note: null));
        ThenRejected(PathwayRejection.Closed);
    }
}
