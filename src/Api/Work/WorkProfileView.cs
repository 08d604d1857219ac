using Casework.Domain.Pathways.Work;

namespace Casework.Api.Work;

internal sealed record WorkProfileView(WorkEvent.ProfileRecorded Recorded)
{
    public string? Occupation => Recorded.Occupation;

    public int YearsOfExperience => Recorded.YearsOfExperience;

    public bool HasFormalQualification => Recorded.HasFormalQualification;
}
