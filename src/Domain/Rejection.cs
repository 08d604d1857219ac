namespace Casework.Domain;

/// <summary>Why a command was refused: a code for programs, a sentence for people, and what it is about.</summary>
public sealed record Rejection(string Code, string English, string German)
{
    /// <summary>The input field the refusal is about, in the command's own name for it.</summary>
    public string? Field { get; init; }

    /// <summary>The rule set or legal norm that refuses.</summary>
    public string? Rule { get; init; }

    public Rejection At(string field) => this with { Field = field };

    public Rejection Under(string rule) => this with { Rule = rule };
}
