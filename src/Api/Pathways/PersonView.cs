using Casework.Domain;
using Casework.Domain.Pathways.Arrival;

namespace Casework.Api.Pathways;

/// <summary>Who the pathway is of; null where erased.</summary>
internal sealed record PersonView(ArrivalEvent.PathwayOpened Opened)
{
    public Personal<string> GivenName => Opened.GivenName;

    public Personal<string> FamilyName => Opened.FamilyName;

    public Personal<DateOnly> BornOn => Opened.BornOn;

    public Personal<string> Nationality => Opened.Nationality;

    public string PreferredLanguage => Opened.PreferredLanguage;
}
