using Casework.Api.Configuration;
using Microsoft.Extensions.Configuration;

namespace Casework.Api.Tests.Configuration;

public class ReadingTheConfiguration
{
    [Fact]
    public void Takes_defaults_for_what_is_not_set()
    {
        var settings = Read();

        Assert.Null(settings.Connection);
        Assert.Equal("casework", settings.Audience);
        Assert.Equal(Path.GetFullPath(".data"), settings.DataFolder);
    }

    [Theory]
    [InlineData("Casework:Identity:Isuer=https://issuer.example", "Casework:Identity:Isuer")]
    [InlineData("Casework:Databse:Pooler=true", "Casework:Databse:Pooler")]
    [InlineData("Casework:Database:Pooler=maybe", "maybe")]
    [InlineData("ConnectionStrings:Casework=Host=a|Casework:Database:Pooler=true", "ConnectionStrings:CaseworkDirect")]
    [InlineData("ConnectionStrings:CaseworkOwner=Host=a", "ConnectionStrings:Casework")]
    [InlineData("Casework:Identity:Authority=http://issuer.example", "https")]
    [InlineData("Casework:Identity:Issuer=https://issuer.example", "Casework:Identity:Authority")]
    [InlineData("Casework:Identity:Issuer=https://issuer.example|Casework:Identity:KeysFile=/no/such/file", "/no/such/file")]
    [InlineData("Casework:Identity:Authority=https://issuer.example|Casework:Identity:KeysFile=/no/such/file", "not both")]
    public void Refuses_what_cannot_be_meant(string settings, string named)
    {
        var refused = Assert.Throws<ConfigurationInvalidException>(() => Read(settings.Split('|')));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static CaseworkSettings Read(params string[] settings) => CaseworkSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build());
}
