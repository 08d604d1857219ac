using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.FourEyes;

/// <summary>Ada proposes on 10 June 2026, five days ago, to shorten an entitlement.</summary>
public abstract class FourEyesSpec : PathwaySpec
{
    protected static readonly LanguageEvent.EntitlementGranted Granted =
        new(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-12-31")) { RuleSet = "language-courses-2017" };

    protected static readonly LanguageEvent.EntitlementGranted Shortened = Granted with { ValidUntil = Day("2026-11-30") };

    protected static readonly CorrectionEvent.EntryCorrected Correction = new(Decision, Shortened, OpenedOn, "typing error");

    protected static Guid Decision => EntryId(2);

    protected static Guid Proposal => Id(7);

    protected Proposal Known => Pathway.Proposals.All[Proposal];

    protected void GivenProposed(string on = "2026-06-10")
    {
        GivenOpened(Granted);
        Given(on, new FourEyesEvent.FourEyesProposed(Proposal, Correction, "ada"));
    }
}
