namespace Casework.Api.Scenarios;

/// <summary>How a scenario ended.</summary>
/// <param name="Failure">The step, and what was expected of it and what came; null when all was as it is told.</param>
internal sealed record ScenarioOutcome(Scenario Scenario, string? Failure)
{
    public override string ToString() =>
        $"{(Failure is null ? "passed" : "FAILED")}  {Scenario.File}: {Scenario.Title.En} ({Scenario.Steps.Count} steps){(Failure is null ? "" : $"{Environment.NewLine}        {Failure}")}";
}
