using Casework.Api.Identity;
using Casework.Domain.Access;
using Casework.Domain.Releases;

namespace Casework.Api.Tests.Identity;

public sealed class VerifyingAToken : IClassFixture<TwoIssuers>, IDisposable
{
    private static readonly Guid Pathway = new("018f3c1e-0000-7000-8000-000000000001");

    private readonly TestKeys _keys;
    private readonly TestKeys _others;
    private readonly string _file = Path.GetTempFileName();
    private readonly TokenVerification _tokens;

    public VerifyingAToken(TwoIssuers issuers)
    {
        (_keys, _others) = (issuers.Ours, issuers.Others);
        File.WriteAllText(_file, _keys.KeySet);
        _tokens = new TokenVerification([new TrustedIssuer(TestKeys.Issuer, TestKeys.Audience, new KeysFromFile(_file))], TimeProvider.System);
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Accepts_RS256() => Assert.Equal(new Caller("ada", Role.Caseworker, "13003000"), await Caller(_keys.Token()));

    [Fact]
    public async Task Accepts_ES256() => Assert.Equal(new Caller("ada", Role.Caseworker, "13003000"), await Caller(_keys.Token(_keys.Ec)));

    [Fact]
    public async Task Reads_every_role()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var claims = new Dictionary<string, object> { ["sub"] = "ada", ["role"] = CallerClaims.NameOf(role), ["municipality"] = "13003000" };
            if (role is Role.Newcomer)
                claims["pathway"] = Pathway.ToString();
            if (role is Role.Committee)
                claims["committee"] = "work";

            Assert.Equal(new Caller("ada", role, "13003000", role is Role.Newcomer ? Pathway : null) { Committee = role is Role.Committee ? CommitteeField.Work : null }, await Caller(_keys.Token(claims: claims)));
        }
    }

    [Theory]
    [InlineData(-3600, -20, true)]
    [InlineData(-3600, -40, false)]
    [InlineData(20, 600, true)]
    [InlineData(45, 600, false)]
    public async Task Allows_half_a_minute_between_clocks(int validFrom, int validUntil, bool accepted) =>
        Assert.Equal(accepted, await Caller(_keys.Token(validFrom: validFrom, validUntil: validUntil)) is not null);

    public static TheoryData<string> Refusals => [.. TokenAttacks.All.Keys];

    [Theory, MemberData(nameof(Refusals))]
    public async Task Refuses(string what) => Assert.Null(await Caller(TokenAttacks.All[what](_keys, _others)));

    [Theory]
    [InlineData("role", "king")]
    [InlineData("role", "Caseworker")]
    [InlineData("role", "0")]
    [InlineData("role", 0)]
    [InlineData("role", null)]
    [InlineData("sub", "")]
    [InlineData("sub", null)]
    [InlineData("municipality", "1300300")]
    [InlineData("municipality", "130030000")]
    [InlineData("municipality", "13003000\n")]
    [InlineData("municipality", "١٣٠٠٣٠٠٠")]
    [InlineData("municipality", 13003000)]
    [InlineData("municipality", null)]
    [InlineData("pathway", "018f3c1e-0000-7000-8000-000000000001")]
    public async Task Refuses_a_caseworker_with(string claim, object? value)
    {
        var claims = TestKeys.Caseworker;
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;

        Assert.Null(await Caller(_keys.Token(claims: claims)));
    }

    [Fact]
    public async Task Refuses_several_roles() =>
        Assert.Null(await Caller(_keys.Token(claims: new() { ["sub"] = "ada", ["role"] = new[] { "caseworker", "auditor" }, ["municipality"] = "13003000" })));

    [Fact]
    public async Task Refuses_a_newcomer_without_a_pathway() =>
        Assert.Null(await Caller(_keys.Token(claims: new() { ["sub"] = "ada", ["role"] = "newcomer", ["municipality"] = "13003000" })));

    [Theory]
    [InlineData("committee", null)]
    [InlineData("committee", "WORK")]
    [InlineData("committee", "")]
    [InlineData("committee", "finance")]
    [InlineData("committee", 2)]
    [InlineData("council", "work")]
    [InlineData("caseworker", "work")]
    public async Task Refuses_a_committee_without_a_field_of_the_list_and_a_field_of_anybody_else(string role, object? field)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "ada", ["role"] = role, ["municipality"] = "13003000" };
        if (field is not null)
            claims["committee"] = field;

        Assert.Null(await Caller(_keys.Token(claims: claims)));
    }

    [Fact]
    public async Task Takes_new_keys_of_a_changed_file_without_a_restart()
    {
        using var next = new TestKeys { RsaKeyId = "rsa-2", EcKeyId = "ec-2" };
        var token = next.Token();
        Assert.Null(await Caller(token));

        File.WriteAllText(_file, next.KeySet);
        File.SetLastWriteTimeUtc(_file, DateTime.UtcNow.AddSeconds(5));

        Assert.NotNull(await Caller(token));
        Assert.Null(await Caller(_keys.Token()));
    }

    private async Task<Caller?> Caller(string token) => (await _tokens.Verify(token, CancellationToken.None)).Verified?.Caller;
}
