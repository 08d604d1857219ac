using Casework.Domain.Staffing;

namespace Casework.Domain.Notices;

/// <summary>Whom a notice is for.</summary>
/// <param name="Caseworker">Null for the municipality's inbox.</param>
/// <param name="InPlaceOf">Whom the addressee stands in for; null for nobody.</param>
public sealed record NoticeAddressee(string? Caseworker, NoticeReason Reason, string? InPlaceOf = null)
{
    /// <summary>Stands for the data-protection officer, whom no token names beforehand. No subject of a token: it holds a colon and a role's name.</summary>
    public const string DataProtection = "role:DATA_PROTECTION_OFFICER";

    /// <summary>
    /// Whoever has the pathway, and their deputy while they are away; once the clock has run out also the lead of their team, and
    /// the lead's deputy. Nobody is told twice. A pathway that nobody has goes to the inbox.
    /// </summary>
    public static IReadOnlyList<NoticeAddressee> Of(string? caseworker, NoticeLevel level, Staff staff, DateOnly day)
    {
        if (caseworker is null)
            return [new(null, NoticeReason.Unassigned)];

        var told = new List<NoticeAddressee> { new(caseworker, NoticeReason.Assigned) };
        if (staff.InChargeFor(caseworker, day) is { } deputy)
            told.Add(new(deputy, NoticeReason.Deputy, caseworker));
        if (level is NoticeLevel.Missed && staff.TeamOf(caseworker, day)?.LeadOn(day) is { } lead)
        {
            told.Add(new(lead, NoticeReason.Lead));
            if (staff.InChargeFor(lead, day) is { } stand)
                told.Add(new(stand, NoticeReason.Deputy, lead));
        }

        return [.. told.DistinctBy(addressee => addressee.Caseworker)];
    }

    /// <summary>
    /// Of an access in an emergency: whoever has the pathway, the lead of their team, those who stand in for them, and the data-protection
    /// officer, from the beginning on. Not who took it; where nobody leads the team of who has the pathway, the lead of theirs.
    /// </summary>
    public static IReadOnlyList<NoticeAddressee> OfEmergencyAccess(string? caseworker, string takenBy, Staff staff, DateOnly day)
    {
        var told = Of(caseworker, NoticeLevel.Missed, staff, day).ToList();
        if (!told.Exists(addressee => addressee.Reason is NoticeReason.Lead) && staff.TeamOf(takenBy, day)?.LeadOn(day) is { } lead)
            told.Add(new(lead, NoticeReason.Lead));

        return [.. told.Where(addressee => addressee.Caseworker != takenBy).DistinctBy(addressee => addressee.Caseworker), new(DataProtection, NoticeReason.DataProtection)];
    }
}
