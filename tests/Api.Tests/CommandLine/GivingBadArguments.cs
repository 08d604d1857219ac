namespace Casework.Api.Tests.CommandLine;

public class GivingBadArguments
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("fly")]
    [InlineData("token")]
    [InlineData("token --role king")]
    [InlineData("token --role caseworker")]
    [InlineData("token --role caseworker --municipality 1300")]
    [InlineData("token --role newcomer --municipality 13003000")]
    [InlineData("token --role caseworker --municipality 13003000 --pathway 018f3c1e-0000-7000-8000-000000000001")]
    [InlineData("token --role administrator --hours 0")]
    [InlineData("token --role administrator --hours many")]
    [InlineData("serve --urls nonsense")]
    [InlineData("migrate --fast")]
    [InlineData("retention run --municipality 13003000")]
    [InlineData("attack council --trials 10")]
    public async Task Is_refused_with_2_and_one_document(string line)
    {
        var refused = await ParsedLine.Answer([.. line.Split(' '), "--json"]);

        Assert.Equal(2, refused.Exit);
        Assert.Equal("BAD_ARGUMENTS", refused.Document.GetProperty("error").GetProperty("code").GetString());
        Assert.Single(refused.Sentences);
    }

    // What looks after several things says by itself which of them there are.
    [Fact]
    public async Task Is_refused_alike_where_nothing_is_named()
    {
        var refused = await CaseworkProcess.Run(Nothing, "attack", "--json");

        Assert.Equal((2, "BAD_ARGUMENTS"), (refused.Exit, refused.Document.GetProperty("error").GetProperty("code").GetString()));
        Assert.Single(refused.Sentences);
    }

    [Fact]
    public async Task Says_so_on_standard_error_alone_to_a_person()
    {
        var refused = await CaseworkProcess.Run(Nothing, "token");

        Assert.Equal(2, refused.Exit);
        Assert.Empty(refused.Output);
        Assert.Contains("--role", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }
}
