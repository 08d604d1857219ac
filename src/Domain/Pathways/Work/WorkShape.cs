using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Pathways.Work;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class WorkShape
{
    public const string HoursTopic = "work.hours";
    private const int LongestWorkingLife = 80;

    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(WorkEvent @event, DateOnly on, Circumstances now) => @event switch
    {
        ProfileRecorded { YearsOfExperience: < 0 or > LongestWorkingLife } => WorkRejection.ExperienceInvalid,
        ProfileRecorded { Occupation: { } code } when !IsOccupation(code) => WorkRejection.OccupationInvalid,
        SpellStarted e => Flaw(e, on, now),
        _ => null,
    };

    private static Rejection? Flaw(SpellStarted e, DateOnly on, Circumstances now)
    {
        if (Shape.Text(e.Employer.Value, nameof(e.Employer)) is { } employer)
            return employer;

        if (e.Occupation is { } code && !IsOccupation(code))
            return WorkRejection.OccupationInvalid;

        return e.HoursPerWeek <= 0 || e.HoursPerWeek > now.Rules.At(HoursTopic, on)?.Number("atMost") ? WorkRejection.HoursOutOfRange : null;
    }

    private static bool IsOccupation(string code) => code.Length == 5 && code.All(char.IsAsciiDigit);
}
