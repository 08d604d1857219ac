using System.Text.Json;

namespace Casework.Api.Scenarios;

/// <summary>What somebody does: give a command, or ask a question whose answer is looked at.</summary>
/// <param name="As">A role by its name, or else a caseworker.</param>
/// <param name="Refused">The code with which it is refused; null when it is not.</param>
internal abstract record ScenarioStep(string As, string? Refused)
{
    public const string Auditor = "auditor";
    public const string Newcomer = "newcomer";
    public const string Lead = "lead";
    public const string Coordinator = "coordinator";

    /// <summary>The municipality of whoever it is, where that is not the scenario's.</summary>
    public string? In { get; init; }

    /// <summary>What it is called when it fails.</summary>
    public abstract string Name { get; }

    /// <param name="On">The name of the pathway; null for the command that opens one.</param>
    /// <param name="EffectiveOn">Null for the day on which the scenario runs.</param>
    /// <param name="Save">The name under which the pathway that it opens is known from then on.</param>
    /// <param name="Warnings">The codes with which it is recorded.</param>
    public sealed record Command(
        string As, string Mutation, string? On, string? EffectiveOn, JsonElement? Input, string? Save, string? Refused, IReadOnlyList<string> Warnings)
        : ScenarioStep(As, Refused)
    {
        public const string Opening = "openPathway";

        public override string Name => Mutation;
    }

    /// <param name="Of">The name of the pathway that a newcomer's token is for; null for everybody else.</param>
    /// <param name="Expect">The answer's values by their paths.</param>
    /// <param name="Save">Names, and the paths of the values that they stand for from then on.</param>
    public sealed record Question(
        string As, string? Of, string Query, JsonElement? Variables, IReadOnlyDictionary<string, JsonElement> Expect, string? Refused, IReadOnlyDictionary<string, string> Save)
        : ScenarioStep(As, Refused)
    {
        public override string Name => "question";
    }
}
