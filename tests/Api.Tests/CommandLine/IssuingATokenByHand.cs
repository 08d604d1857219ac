using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Casework.Api.Tests.CommandLine;

public sealed class IssuingATokenByHand : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Prints_the_token_and_nothing_else()
    {
        var issued = await CaseworkProcess.Run(_data.Development, "token", "--role", "caseworker", "--municipality", "13003000", "--subject", "ada");

        Assert.Equal(0, issued.Exit);
        var token = new JsonWebToken(issued.Output.TrimEnd());
        Assert.Equal("ada", token.Subject);
        Assert.Equal("at+jwt", token.Typ);
        Assert.Equal("13003000", token.GetPayloadValue<string>("municipality"));
    }

    [Fact]
    public async Task Answers_one_document_with_json()
    {
        var issued = await CaseworkProcess.Run(_data.Development, "token", "--role", "administrator", "--hours", "1", "--json");

        Assert.Equal(0, issued.Exit);
        Assert.Equal("administrator", issued.Document.GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Null, issued.Document.GetProperty("municipality").ValueKind);
        Assert.InRange(issued.Document.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task Keeps_the_key_to_its_owner()
    {
        await CaseworkProcess.Run(_data.Development, "token", "--role", "administrator");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data.Path, "development-issuer.jwk")));
    }

    [Fact]
    public async Task Is_refused_in_production()
    {
        var refused = await CaseworkProcess.Run(_data.Production, "token", "--role", "administrator", "--json");

        Assert.Equal(1, refused.Exit);
        Assert.Equal("NOT_IN_DEVELOPMENT", refused.Document.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(Directory.GetFiles(_data.Path));
    }
}
