namespace Casework.Api.Torture;

internal enum HeardKind
{
    Ok,

    /// <summary>A rule or a version spoke against it: it is not recorded.</summary>
    Failed,

    /// <summary>Nobody said whether it is recorded.</summary>
    Unknown,
}
