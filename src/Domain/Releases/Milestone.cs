namespace Casework.Domain.Releases;

/// <summary>What somebody reaches once in a life, and is counted for at most once. Rows hold the numbers: new ones are added at the end.</summary>
public enum Milestone
{
    /// <summary>An exam or a certificate attests B1 or more.</summary>
    LanguageB1,

    /// <summary>A foreign qualification was recognised, in full or in part.</summary>
    QualificationRecognised,

    /// <summary>The first job subject to social insurance, or the first training.</summary>
    FirstJob,

    /// <summary>A lease of one's own: one for each household.</summary>
    OwnHousing,

    /// <summary>A child attends a school.</summary>
    SchoolPlace,

    /// <summary>For the first time in a forum, a voluntary role, a board or an election.</summary>
    FirstParticipation,
}
