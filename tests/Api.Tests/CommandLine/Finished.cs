using System.Text.Json;

namespace Casework.Api.Tests.CommandLine;

/// <summary>How a run of the program ended.</summary>
internal sealed record Finished(int Exit, string Output, string Errors)
{
    /// <summary>The one document on standard output; fails when there is none, or anything beside it.</summary>
    public JsonElement Document => JsonDocument.Parse(Output).RootElement;

    /// <summary>What was said to the person who typed the verb.</summary>
    public IReadOnlyList<string> Sentences =>
        [.. Errors.Split('\n').Where(line => line.StartsWith("casework: ", StringComparison.Ordinal))];
}
