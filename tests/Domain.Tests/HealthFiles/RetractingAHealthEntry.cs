using Casework.Domain.HealthFiles;
using static Casework.Domain.HealthFiles.HealthEvent;

namespace Casework.Domain.Tests.HealthFiles;

public class RetractingAHealthEntry : HealthSpec
{
    private static readonly ReferralMade _made = new(Id(1), Sealed(HealthPlace.Midwife));

    [Fact]
    public void Makes_it_never_have_happened_and_keeps_it_in_the_log()
    {
        Given("2026-02-01", Opened, _made);
        When(new RetractHealthEntry(EntryId(2), HealthRetraction.AnotherPerson));
        Then(new HealthEntryRetracted(EntryId(2), HealthRetraction.AnotherPerson));
        Assert.Null(File.Made(Id(1)));
        Assert.Equal((3, 2), (File.Log.Count, File.Entries.Count));
        When(new MakeReferral(Id(1), HealthPlace.Hospital));
        Then(new ReferralMade(Id(1), Sealed(HealthPlace.Hospital)));
    }

    [Fact]
    public void Is_refused_for_what_is_not_there()
    {
        Given("2026-02-01", Opened, _made);
        When(new RetractHealthEntry(EntryId(9), HealthRetraction.NeverHappened));
        ThenRejected(HealthRejection.EntryNotFound, at: "EntryId");
    }

    [Fact]
    public void Is_refused_for_the_opening_and_for_retractions()
    {
        Given("2026-02-01", Opened, _made, new HealthEntryRetracted(EntryId(2), HealthRetraction.RecordedTwice));
        When(new RetractHealthEntry(EntryId(1), HealthRetraction.NeverHappened));
        ThenRejected(HealthRejection.EntryNotRetractable, at: "EntryId");
        When(new RetractHealthEntry(EntryId(3), HealthRetraction.NeverHappened));
        ThenRejected(HealthRejection.EntryNotRetractable, at: "EntryId");
    }
}
