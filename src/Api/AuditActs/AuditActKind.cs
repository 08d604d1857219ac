namespace Casework.Api.AuditActs;

/// <summary>What kind of act is recorded.</summary>
internal enum AuditActKind
{
    /// <summary>Something was recorded on a pathway.</summary>
    Event,

    /// <summary>Something of a pathway was read, or somebody tried to.</summary>
    Read,

    /// <summary>Something was done about people's data or the system as a whole: an erasure, an emergency access, teams, sessions, files handed out, releases, runs, keys.</summary>
    Administration,
}
