namespace Casework.Domain.Access;

/// <summary>In what capacity somebody acts. Named in a token, a header of an event and the schema.</summary>
public enum Role
{
    /// <summary>Works on pathways of one municipality.</summary>
    Caseworker,

    /// <summary>Replays the histories of one municipality and checks who did what; personal data stay sealed.</summary>
    Auditor,

    /// <summary>Sees protected progress figures only.</summary>
    Council,

    /// <summary>Sees their own pathway.</summary>
    Newcomer,

    /// <summary>Runs the system; sees no case content.</summary>
    Administrator,

    /// <summary>Shares out the work of one municipality and reviews it; may work on pathways, too.</summary>
    TeamLead,

    /// <summary>Accompanies newcomers; sees of them what that needs.</summary>
    Mentor,

    /// <summary>Finds interpreters; sees bookings, and of no case more than they need.</summary>
    InterpreterCoordinator,

    /// <summary>Watches over the data protection of one municipality; personal data stay sealed.</summary>
    DataProtectionOfficer,

    /// <summary>Sees protected figures of its own field only.</summary>
    Committee,
}
