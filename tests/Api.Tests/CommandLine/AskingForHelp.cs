namespace Casework.Api.Tests.CommandLine;

public class AskingForHelp
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("token")]
    [InlineData("config")]
    [InlineData("log")]
    [InlineData("verify")]
    [InlineData("torture")]
    [InlineData("attack council")]
    public async Task Shows_examples_and_exit_codes(string verb)
    {
        var help = await ParsedLine.Answer([.. verb.Split(' '), "--help"]);

        Assert.Equal(0, help.Exit);
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains($"casework {verb}", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help.Output, StringComparison.Ordinal);
        Assert.Contains("--json", help.Output, StringComparison.Ordinal);
        Assert.Empty(help.Errors);
    }

    [Fact]
    public async Task Lists_every_verb()
    {
        var help = await CaseworkProcess.Run(Nothing, "--help");

        Assert.Equal(0, help.Exit);
        Assert.All(["serve", "migrate", "token", "config", "verify", "retention", "torture"], verb => Assert.Contains($"  {verb} ", help.Output, StringComparison.Ordinal));
    }
}
