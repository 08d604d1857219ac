using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;

namespace Casework.Domain.Tests.Pathways.Decisions;

public class ComparingVerdicts : PathwaySpec
{
    private static readonly LanguageEvent.WaitlistJoined _joined = new(CourseType.General);

    private static readonly ProtectionEvent.DisclosureMade _made = new(
        Id(1), RecipientKind.School, "Schule am Markt", DisclosureBasis.TaskOfAnOffice, [DisclosedField.Identity, DisclosedField.Language]);

    [Fact]
    public void Tells_the_fact_from_what_is_flagged_with_it()
    {
        var verdict = Verdict.Of(Decision<PathwayEvent>.Of(_joined, new LifecycleEvent.ComplianceWarningRaised("UNITS_EXCEEDED", "course")));
        Assert.Equal(_joined, verdict.Fact);
        Assert.Equal(["UNITS_EXCEEDED"], verdict.Warnings);
        Assert.Null(verdict.Refusal);
    }

    [Fact]
    public void Names_what_was_flagged()
    {
        Assert.Equal(
            [new VerdictDifference("Warnings", "LATE UNITS_EXCEEDED", null)],
            Of(_joined, "UNITS_EXCEEDED", "LATE").Differences(Of(_joined)));
        Assert.Equal([new VerdictDifference("Warnings", null, "LATE")], Of(_joined).Differences(Of(_joined, "LATE")));
        Assert.False(Of(_joined).IsLike(Of(_joined, "LATE")));
        Assert.True(Of(_joined, "LATE", "UNITS_EXCEEDED").IsLike(Of(_joined, "UNITS_EXCEEDED", "LATE")));
    }

    [Fact]
    public void Names_what_only_the_other_has()
    {
        var refused = Verdict.Of(PathwayRejection.NotFound);
        Assert.Equal(
            [new VerdictDifference("CourseType", null, CourseType.General), new VerdictDifference("Refusal", "PATHWAY_NOT_FOUND", null)],
            refused.Differences(Of(_joined)));
    }

    [Fact]
    public void Reads_a_list_by_what_stands_in_it()
    {
        Assert.True(Of(_made).IsLike(Of(_made with { Recipient = Personal<string>.Erased, Fields = [.. _made.Fields] })));
        Assert.Equal(
            [new VerdictDifference("Fields", "Identity, Language", "Work")],
            Of(_made).Differences(Of(_made with { Fields = [DisclosedField.Work] })));
    }

    [Fact]
    public void Shows_no_personal_data_not_even_what_may_be_missing()
    {
        var contact = new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called");
        Assert.Empty(Of(contact).Differences(Of(contact with { Note = "wrote" })));
        Assert.Empty(Of(contact).Differences(Of(contact with { Note = null })));
    }

    private static Verdict Of(PathwayEvent fact, params string[] warnings) => new(fact, warnings, Refusal: null);
}
