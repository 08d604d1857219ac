namespace Casework.Domain.Access;

/// <summary>For what case data are used. Claimed with each request, named in a header of an event and the schema.</summary>
public enum Purpose
{
    /// <summary>Working on a case: deciding, recording, keeping its clocks.</summary>
    CaseManagement,

    /// <summary>Advising somebody, without their health file and special needs.</summary>
    Counselling,

    /// <summary>Sharing out the work of a team and reviewing it.</summary>
    TeamSteering,

    /// <summary>Accompanying a person as a volunteer.</summary>
    Mentoring,

    /// <summary>Finding an interpreter.</summary>
    Interpreting,

    /// <summary>Checking who did what, and by which rule.</summary>
    Audit,

    /// <summary>Watching over data protection.</summary>
    DataProtection,

    /// <summary>Protected figures.</summary>
    Statistics,

    /// <summary>The person looking at their own data.</summary>
    OwnData,

    /// <summary>Running the system.</summary>
    SystemOperation,
}
