namespace Casework.Api.Scenarios;

/// <summary>A story as a file tells it.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Municipality">Where it happens: official municipality key, eight digits.</param>
internal sealed record Scenario(string File, ScenarioTitle Title, string Municipality, IReadOnlyList<ScenarioStep> Steps);

internal sealed record ScenarioTitle(string De, string En);
