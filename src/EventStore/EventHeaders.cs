using System.Text.Json.Serialization;

namespace Casework.EventStore;

/// <summary>What stands beside an event, in <c>mt_events.headers</c> under snake_case names.</summary>
public sealed record EventHeaders
{
    /// <summary>When it was true, which may be long before it was recorded.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>Who caused it: the caller's stable id.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The role the actor acted in.</summary>
    public string Role { get; init; } = "";

    /// <summary>The purpose the actor named, where one was asked for.</summary>
    public string? Purpose { get; init; }

    /// <summary>The command that led to it.</summary>
    public Guid CommandId { get; init; }

    /// <summary>The rule set the decision was taken under.</summary>
    public string? RuleSet { get; init; }

    /// <summary>Where it was recorded first; absent for what was recorded here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventOrigin? Origin { get; init; }

    /// <summary>The shape the event was stored in; absent means the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Shape { get; init; }
}
