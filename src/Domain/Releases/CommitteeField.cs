namespace Casework.Domain.Releases;

/// <summary>What a committee of the council answers for.</summary>
public enum CommitteeField
{
    /// <summary>Reception and housing.</summary>
    Housing,

    /// <summary>Language and education.</summary>
    Language,

    /// <summary>Work and founding.</summary>
    Work,

    /// <summary>Culture and cohesion.</summary>
    Cohesion,

    /// <summary>Rights and participation.</summary>
    Rights,
}

/// <summary>The catalogue of indicators: which steps each committee answers for. Participation is of two.</summary>
public static class CommitteeFields
{
    public static bool AnswersFor(this CommitteeField field, Milestone milestone) => field switch
    {
        CommitteeField.Housing => milestone is Milestone.OwnHousing,
        CommitteeField.Language => milestone is Milestone.LanguageB1 or Milestone.SchoolPlace,
        CommitteeField.Work => milestone is Milestone.FirstJob or Milestone.QualificationRecognised,
        CommitteeField.Cohesion or CommitteeField.Rights => milestone is Milestone.FirstParticipation,
        _ => false,
    };
}
