using Casework.Api.Pathways;
using Casework.Domain;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Rules;

namespace Casework.Api.Schooling;

/// <param name="Day">The day up to which days without a place are counted.</param>
internal sealed record SchoolingView(Pathway State, DateOnly Day, RuleBook Rules) : StageView(StageName.Schooling, typeof(SchoolingEvent), State)
{
    public DateOnly? DutyStartsOn => SchoolDuty.StartsOn(State, Day, Rules);

    public int? DaysWithoutPlace => Counted?.Total;

    public DateOnly? WithoutPlaceSince => Counted?.Since;

    public IReadOnlyList<SchoolPlaceView> Places =>
    [
        .. from place in State.Schooling.Places.Values
           where place.IsKnown
           orderby place.RequestedOn ?? place.EnrolledOn, place.Id
           select new SchoolPlaceView(place),
    ];

    public IReadOnlyList<SchoolCertificateView> Certificates =>
    [
        .. from shown in State.Entries.Select(entry => entry.Event).OfType<SchoolingEvent.CertificateRecorded>()
           orderby shown.IssuedOn, shown.CertificateId
           select new SchoolCertificateView(shown),
    ];

    public DateOnly? ParentsInformedOn => State.Entries.FindLast(entry => entry.Event is SchoolingEvent.ParentsInformed)?.EffectiveOn;

    public Personal<string>? BridgeFigure => State.Schooling.BridgeFigure;

    private DaysWithoutPlace? Counted => Domain.Pathways.Schooling.DaysWithoutPlace.On(State, Day, Rules);
}

internal sealed record SchoolPlaceView(SchoolPlace Place)
{
    public Guid PlaceId => Place.Id;

    public SchoolKind Kind => Place.Kind!.Value;

    public string? School => Place.School;

    public PlaceStatus Status => Place.Status;

    public DateOnly? RequestedOn => Place.RequestedOn;

    public DateOnly? AssignedOn => Place.AssignedOn;

    public DateOnly? EnrolledOn => Place.EnrolledOn;

    public DateOnly? RegularSince => Place.RegularSince;

    public DateOnly? EndedOn => Place.EndedOn;

    public PlaceEnd? EndReason => Place.EndReason;
}
