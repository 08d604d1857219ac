using Casework.Api.Arrival;
using Casework.Api.Digital;
using Casework.Api.Duplicates;
using Casework.Api.FourEyes;
using Casework.Api.Household;
using Casework.Api.Housing;
using Casework.Api.Interpreting;
using Casework.Api.Language;
using Casework.Api.Mentoring;
using Casework.Api.Participation;
using Casework.Api.Protection;
using Casework.Api.Recognition;
using Casework.Api.Residence;
using Casework.Api.Reviews;
using Casework.Api.Schema;
using Casework.Api.Schooling;
using Casework.Api.Skills;
using Casework.Api.Support;
using Casework.Api.Transfers;
using Casework.Api.Work;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Api.Pathways;

/// <summary>A pathway as the schema shows it, at the two times asked for.</summary>
/// <param name="Day">The day that "now" means in the answer: the effective day asked for, else today.</param>
internal sealed record PathwayView(Guid Uuid, Pathway State, int Version, AsOf AsOf, DateOnly Day, RuleBook Rules)
{
    public string Id => GlobalId.Of("Pathway", Uuid);

    public string Municipality => State.Arrival.Municipality!;

    public PathwayStatus Status => State.CaseFile.Status!.Value;

    public ClosingReason? ClosingReason => State.CaseFile.ClosingReason;

    public string? Caseworker => State.CaseFile.Caseworker;

    public DateOnly? LastContactOn => State.CaseFile.LastContactOn;

    public DateOnly OpenedOn => State.Arrival.Opening!.EffectiveOn;

    public PersonView Person => new((ArrivalEvent.PathwayOpened)State.Arrival.Opening!.Event);

    public ArrivalView Arrival => new(State);

    public LanguageView Language => new(State);

    public SchoolingView Schooling => new(State, Day, Rules);

    public RecognitionView Recognition => new(State, Rules);

    public WorkView Work => new(State, Day);

    public SkillsView Skills => new(State);

    public ParticipationView Participation => new(State, Day, Rules);

    public HousingView Housing => new(State, Rules);

    public IReadOnlyList<SupportTaskView> SupportTasks => SupportTaskView.Of(State);

    public DigitalSkillsView DigitalSkills => new(State);

    public DuplicatesView Duplicates => new(State);

    public FamilyView Family => new(State, Day, Rules);

    public ResidenceView Residence => new(State, Day, Rules);

    public IReadOnlyList<StageView> Stages => [Arrival, Residence, Housing, Language, Schooling, Recognition, Skills, Work, Participation];

    public IReadOnlyList<ReviewFlagView> ReviewFlags => [.. State.Reviews.Open.Values.OrderBy(flag => flag.RaisedOn).ThenBy(flag => flag.DecisionId).Select(flag => new ReviewFlagView(flag))];

    public IReadOnlyList<ProposalView> Proposals => [.. State.Proposals.All.Values.OrderBy(proposal => proposal.ProposedOn).ThenBy(proposal => proposal.Id).Select(proposal => new ProposalView(proposal))];

    public TransferView? Transfer => TransferView.Of(State);

    public IReadOnlyList<MatchView> Matches => MatchView.Of(Uuid, State, Day);

    public IReadOnlyList<BookingView> InterpreterBookings => BookingView.Of(Uuid, State);

    public DataProtectionView DataProtection => new(Uuid, State, Day, Rules);
}
