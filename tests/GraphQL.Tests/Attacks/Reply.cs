using System.Text.Json;

namespace Casework.GraphQL.Tests.Attacks;

/// <summary>What an attack was answered.</summary>
/// <param name="Allow">The methods that are allowed, if the answer says so.</param>
public sealed record Reply(int Status, string Text, string Allow)
{
    /// <summary>The codes of all errors; an error without one counts as empty.</summary>
    public IReadOnlyList<string> Codes
    {
        get
        {
            using var body = JsonDocument.Parse(Text);
            return body.RootElement.TryGetProperty("errors", out var errors)
                ? [.. errors.EnumerateArray().Select(error => error.TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("code").GetString()! : "")]
                : [];
        }
    }
}
