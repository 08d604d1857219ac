using Casework.Api.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Identity;

public sealed class DiscoveringKeys : IAsyncLifetime, IDisposable
{
    private readonly TestClock _clock = new();
    private readonly TestKeys _old = new() { RsaKeyId = "old" };
    private readonly TestKeys _new = new() { RsaKeyId = "new" };
    private TestIssuer _issuer = null!;
    private DiscoveredKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TestIssuer.Start();
        _issuer.KeySet = _old.KeySet;
        _keys = new DiscoveredKeys(new HttpClient(), _issuer.Address, TestKeys.Issuer, _clock, NullLogger.Instance);
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task Asks_once_for_keys_it_knows()
    {
        Assert.NotNull(await Find("old"));
        Assert.NotNull(await Find("old"));

        Assert.Equal(1, _issuer.Asked);
    }

    [Fact]
    public async Task Asks_again_for_an_unknown_key_but_at_most_once_a_minute()
    {
        await Find("old");
        _issuer.KeySet = _new.KeySet;

        for (var i = 0; i < 100; i++)
            Assert.Null(await Find("new"));
        Assert.Equal(1, _issuer.Asked);

        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.NotNull(await Find("new"));
        Assert.Equal(2, _issuer.Asked);
    }

    [Fact]
    public async Task Forgets_a_withdrawn_key_within_the_hour()
    {
        await Find("old");
        _issuer.KeySet = _new.KeySet;
        Assert.NotNull(await Find("old"));

        _clock.Now += TimeSpan.FromHours(1);
        Assert.Null(await Find("old"));
    }

    [Fact]
    public async Task Keeps_the_known_keys_while_the_issuer_is_away()
    {
        await Find("old");
        _issuer.IsDown = true;
        _clock.Now += TimeSpan.FromHours(2);

        Assert.NotNull(await Find("old"));
        Assert.Equal(2, _issuer.Asked);
    }

    [Fact]
    public async Task Takes_nothing_from_an_issuer_of_another_name()
    {
        _issuer.Issuer = "https://other.example";

        Assert.Null(await Find("old"));
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"oct","kid":"k","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"k","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task Takes_no_key_that_is_weak_or_secret(string keySet)
    {
        _issuer.KeySet = keySet;

        Assert.Null(await Find("k"));
    }

    private ValueTask<Microsoft.IdentityModel.Tokens.SecurityKey?> Find(string keyId) => _keys.Find(keyId, CancellationToken.None);
}
