using Casework.Api.Arrival;
using Casework.Api.Language;
using Casework.Api.Participation;
using Casework.Api.Recognition;
using Casework.Api.Schema;
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

    public DateOnly? LastContactOn => LastDayOf<LifecycleEvent.ContactRecorded>();

    public DateOnly OpenedOn => State.Entries.Find(entry => entry.Event is ArrivalEvent.PathwayOpened)!.EffectiveOn;

    public PersonView Person => new(State.Latest<ArrivalEvent.PathwayOpened>(DateOnly.MaxValue)!);

    public ArrivalView Arrival => new(State);

    public LanguageView Language => new(State);

    public RecognitionView Recognition => new(State, Rules);

    public WorkView Work => new(State);

    public ParticipationView Participation => new(State, Day);

    public IReadOnlyList<StageView> Stages => [Arrival, Language, Recognition, Work, Participation];

    private DateOnly? LastDayOf<TEvent>() => State.Entries.FindLast(entry => entry.Event is TEvent)?.EffectiveOn;
}
