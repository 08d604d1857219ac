using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Corrections;

/// <summary>A second person is asked for what would change something, and for nothing else.</summary>
public class ChangingADecision : PathwaySpec
{
    private static readonly LanguageEvent.EntitlementGranted _granted =
        new(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-12-31")) { RuleSet = "language-courses-2017" };

    [Fact]
    public void Takes_nobody_else_when_it_says_so_already()
    {
        GivenOpened(_granted);
        When(new CorrectEntry(EntryId(2), _granted, OpenedOn, "typing error"));
        ThenNothing();
    }

    [Fact]
    public void Takes_nobody_else_when_it_is_retracted_already()
    {
        GivenOpened(_granted, new CorrectionEvent.EntryRetracted(EntryId(2), "never granted"));
        When(new RetractEntry(EntryId(2), "never granted"));
        ThenNothing();
    }

    [Fact]
    public void Is_refused_for_what_is_wrong_before_anybody_else_is_asked()
    {
        GivenOpened(_granted);
        When(new CorrectEntry(EntryId(2), _granted with { ValidUntil = Day("2026-11-30") }, OpenedOn, " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
        When(new RetractEntry(EntryId(2), " "));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }

    [Fact]
    public void Takes_two_people_for_what_changes_it()
    {
        GivenOpened(_granted);
        When(new CorrectEntry(EntryId(2), _granted, Day("2025-01-11"), "wrong day"));
        ThenRejected(FourEyesRejection.Required, at: "EntryId");
        When(new RetractEntry(EntryId(2), "never granted"));
        ThenRejected(FourEyesRejection.Required, at: "EntryId");
    }
}
