namespace Casework.Domain.Pathways.Arrival;

/// <param name="Municipality">Official municipality key (AGS), eight digits.</param>
/// <param name="Nationality">ISO 3166-1 alpha-3.</param>
/// <param name="PreferredLanguage">BCP 47.</param>
public sealed record OpenPathway(
    string Municipality,
    Personal<string> GivenName,
    Personal<string> FamilyName,
    Personal<DateOnly> BornOn,
    Personal<string> Nationality,
    string PreferredLanguage,
    DateOnly ArrivedOn) : PathwayCommand
{
    protected override bool OpensTheFile => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.CaseFile.Status is not null)
            return ArrivalRejection.AlreadyOpen;

        var opened = new ArrivalEvent.PathwayOpened(Municipality, GivenName, FamilyName, BornOn, Nationality, PreferredLanguage, ArrivedOn);
        return ArrivalShape.Flaw(opened, now) is { } flaw ? flaw : opened;
    }
}
