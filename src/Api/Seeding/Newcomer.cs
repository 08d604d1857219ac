namespace Casework.Api.Seeding;

/// <summary>Who a story is about.</summary>
internal sealed record Newcomer(Town Town, Origin Origin, string GivenName, string FamilyName, DateOnly BornOn, DateOnly ArrivedOn)
{
    public string Municipality => Town.Key;

    public string Nationality => Origin.Nationality;

    /// <summary>From the day of a full birthday on.</summary>
    public DateOnly AgeReached(int years) => BornOn.AddYears(years);

    public bool IsYounger(int years, DateOnly day) => day < AgeReached(years);
}
