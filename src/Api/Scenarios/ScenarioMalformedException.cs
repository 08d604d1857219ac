namespace Casework.Api.Scenarios;

/// <summary>A scenario's file says something that cannot be run. The message names the place.</summary>
internal sealed class ScenarioMalformedException(string place, string what) : Exception($"{place}: {what}");
