namespace Casework.Domain.Pathways.Work;

/// <param name="Occupation">The occupation trained for or practised, KldB 2010 code, five digits; null when none.</param>
public sealed record RecordWorkProfile(string? Occupation, int YearsOfExperience, bool HasFormalQualification) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var profile = new WorkEvent.ProfileRecorded(Occupation, YearsOfExperience, HasFormalQualification);
        return WorkShape.Flaw(profile, EffectiveOn, now) is { } flaw ? flaw
            : pathway.Latest<WorkEvent.ProfileRecorded>(EffectiveOn) == profile ? Decision<PathwayEvent>.Nothing
            : profile;
    }
}
