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
}
