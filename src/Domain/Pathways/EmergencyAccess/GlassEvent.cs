namespace Casework.Domain.Pathways.EmergencyAccess;

/// <summary>Somebody opened a health file that is closed to them, and what the review of that came to. Stored forever.</summary>
public abstract record GlassEvent : PathwayEvent
{
    private GlassEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("glass_broken", typeof(GlassBroken)),
        ("glass_reviewed", typeof(GlassReviewed)),
    ];

    /// <param name="Statement">Why, in the words of who did it.</param>
    /// <param name="By">The subject of a caseworker's token; not a name.</param>
    /// <param name="Minutes">How long it opens the file to them, from when it is recorded.</param>
    /// <param name="ReviewDueOn">The last day on which somebody else may say what they make of it in time.</param>
    /// <param name="Rule">The rule set that says both. It is no decision that anybody would take again.</param>
    public sealed record GlassBroken(Guid AccessId, GlassReason Reason, Personal<string> Statement, string By, int Minutes, DateOnly ReviewDueOn, string Rule) : GlassEvent;

    /// <param name="By">Who reviewed it: somebody else.</param>
    public sealed record GlassReviewed(Guid AccessId, GlassFinding Finding, Personal<string> Statement, string By) : GlassEvent;
}

/// <summary>Why somebody needs what is closed to them, at once.</summary>
public enum GlassReason
{
    DangerToLife,
    AcuteIllness,

    /// <summary>Section 8a SGB VIII.</summary>
    ChildAtRisk,

    /// <summary>A term or an appointment cannot wait, and nobody who has the case can be reached.</summary>
    NobodyReachable,
}

/// <summary>What a review came to.</summary>
public enum GlassFinding { Justified, Unjustified }
