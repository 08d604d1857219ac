namespace Casework.Domain.Pathways.Needs;

/// <summary>
/// What makes somebody especially vulnerable (Art. 21 of Directive 2013/33/EU). No diagnosis: which support is called for. A
/// class of data of its own, sealed apart and shown to caseworkers alone. Stored forever.
/// </summary>
public abstract record NeedEvent : PathwayEvent
{
    private NeedEvent()
    {
    }

    /// <summary>The purpose class of the keys that seal it.</summary>
    public const string Purpose = "needs";

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("need_flag_raised", typeof(NeedFlagRaised)),
        ("need_flag_cleared", typeof(NeedFlagCleared)),
    ];

    public sealed record NeedFlagRaised(Guid FlagId, Personal<NeedKind> Need, Personal<string>? Note) : NeedEvent;

    public sealed record NeedFlagCleared(Guid FlagId, Personal<string> Reason) : NeedEvent;
}

public enum NeedKind
{
    GenderBasedViolence,
    Torture,
    Trafficking,
    Disability,
    UnaccompaniedMinor,
    Illiterate,
    Pregnancy,
    SingleParent,
    OldAge,
}
