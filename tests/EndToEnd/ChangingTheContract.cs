using System.Text.Json;

namespace Casework.EndToEnd;

/// <summary>The schema beside what was released: nothing that clients use goes away unnoticed.</summary>
public sealed class ChangingTheContract
{
    private static readonly string Schema = NodeScript.PathTo("../../schema/casework.graphql");

    [Fact]
    public async Task Breaks_no_client()
    {
        var (exit, breaking) = await Compare(Schema);

        Assert.True(exit == 0, $"""
            The schema breaks clients of the released one:
            {string.Join(Environment.NewLine, breaking)}
            If that is meant, copy schema/casework.graphql to tests/EndToEnd/inspector/released.graphql and say so in CHANGELOG.md.
            """);
    }

    [Fact]
    public async Task Is_noticed_when_a_field_is_removed()
    {
        var (exit, breaking) = await Compare(Schema, "--without=Pathway.version");

        Assert.Equal(1, exit);
        Assert.Contains("Pathway", Assert.Single(breaking), StringComparison.Ordinal);
    }

    private static async Task<(int Exit, IReadOnlyList<string> Breaking)> Compare(params string[] arguments)
    {
        var ended = await NodeScript.Try("inspector/compare.mjs", TimeSpan.FromMinutes(1), ["inspector/released.graphql", .. arguments]);
        Assert.True(ended.Output.Length > 0, ended.Errors);
        var breaking = JsonDocument.Parse(ended.Output).RootElement.GetProperty("breaking");
        return (ended.Exit, [.. breaking.EnumerateArray().Select(message => message.GetString()!)]);
    }
}
