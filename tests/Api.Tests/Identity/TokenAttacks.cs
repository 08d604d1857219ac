using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Tests.Identity;

/// <summary>Tokens that nobody must believe. Each differs from one that would be accepted in one thing.</summary>
internal static class TokenAttacks
{
    private const string Header = """{"alg":"RS256","typ":"at+jwt","kid":"rsa-1"}""";

    public static IReadOnlyDictionary<string, Func<TestKeys, TestKeys, string>> All { get; } = new Dictionary<string, Func<TestKeys, TestKeys, string>>
    {
        ["nothing"] = (_, _) => "",
        ["words"] = (_, _) => "not a token",
        ["three empty parts"] = (_, _) => "..",
        ["four parts"] = (keys, _) => $"{keys.Token()}.x",
        ["two parts"] = (keys, _) => string.Join('.', keys.Token().Split('.')[..2]),
        ["alg none"] = (keys, _) => Unsigned(keys, "none"),
        ["alg None"] = (keys, _) => Unsigned(keys, "None"),
        ["alg nOnE"] = (keys, _) => Unsigned(keys, "nOnE"),
        ["alg none with the signature left on"] = (keys, _) => Unsigned(keys, "none") + keys.Token().Split('.')[2],
        ["no alg"] = (keys, _) => Base64UrlEncoder.Encode("""{"typ":"at+jwt","kid":"rsa-1"}""") + keys.Token()[keys.Token().IndexOf('.', StringComparison.Ordinal)..],
        ["a signature of nothing"] = (keys, _) => $"{string.Join('.', keys.Token().Split('.')[..2])}.{Base64UrlEncoder.Encode(new byte[256])}",
        ["HS256 with the public key as secret"] = (keys, _) => keys.Token(new SigningCredentials(new SymmetricSecurityKey(keys.RsaPublicKey) { KeyId = keys.RsaKeyId }, SecurityAlgorithms.HmacSha256)),
        ["HS256 with the published key set as secret"] = (keys, _) => keys.Token(new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(keys.KeySet)) { KeyId = keys.RsaKeyId }, SecurityAlgorithms.HmacSha256)),
        ["RS512"] = (keys, _) => keys.Token(keys.Rsa(SecurityAlgorithms.RsaSha512)),
        ["PS256"] = (keys, _) => keys.Token(keys.Rsa(SecurityAlgorithms.RsaSsaPssSha256)),
        ["RS256 said of the other kind of key"] = (keys, _) => keys.Signed("""{"alg":"RS256","typ":"at+jwt","kid":"ec-1"}""", Payload()),
        ["another issuer"] = (keys, _) => keys.Token(issuer: "https://other.example"),
        ["our issuer with a slash"] = (keys, _) => keys.Token(issuer: $"{TestKeys.Issuer}/"),
        ["another audience"] = (keys, _) => keys.Token(audience: "payroll"),
        ["an audience that begins like ours"] = (keys, _) => keys.Token(audience: $"{TestKeys.Audience}-test"),
        ["an expired token"] = (keys, _) => keys.Token(validFrom: -3600, validUntil: -60),
        ["a token without an end"] = (keys, _) => keys.Signed(Header, Payload(exp: null)),
        ["a token that ends in words"] = (keys, _) => keys.Signed(Header, Payload(exp: "\"never\"")),
        ["a token for later"] = (keys, _) => keys.Token(validFrom: 60),
        ["a token given out later"] = (keys, _) => keys.Token(claims: new(TestKeys.Caseworker) { ["iat"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() }),
        ["a token given out in words"] = (keys, _) => keys.Token(claims: new(TestKeys.Caseworker) { ["iat"] = "yesterday" }),
        ["a token given out before time"] = (keys, _) => keys.Token(claims: new(TestKeys.Caseworker) { ["iat"] = -1L }),
        ["another's key under our key's name"] = (_, others) => others.Token(),
        ["a key nobody knows"] = (_, _) => UnknownKey(),
        ["no key's name"] = (keys, _) => keys.Signed("""{"alg":"RS256","typ":"at+jwt"}""", Payload()),
        ["a key's name that is a path"] = (keys, _) => keys.Signed("""{"alg":"RS256","typ":"at+jwt","kid":"../../../../dev/null"}""", Payload()),
        ["a key's name that is SQL"] = (keys, _) => keys.Signed("""{"alg":"RS256","typ":"at+jwt","kid":"rsa-1' or '1'='1"}""", Payload()),
        ["a key's name that is a list"] = (keys, _) => keys.Signed("""{"alg":"RS256","typ":"at+jwt","kid":["rsa-1"]}""", Payload()),
        ["a place to fetch keys from"] = (keys, others) => others.Token(header: new() { ["jku"] = "http://127.0.0.1:9/keys" }),
        ["a place to fetch keys from, signed by us"] = (keys, _) => keys.Token(header: new() { ["jku"] = "http://127.0.0.1:9/keys" }),
        ["a place to fetch a certificate from"] = (keys, _) => keys.Token(header: new() { ["x5u"] = "http://127.0.0.1:9/certificate" }),
        ["a certificate of its own"] = (keys, _) => keys.Token(header: new() { ["x5c"] = new[] { "MIIB" } }),
        ["a key of its own"] = (_, others) => others.Signed("""{"alg":"RS256","typ":"at+jwt","kid":"rsa-1","jwk":{"kty":"RSA","e":"AQAB","n":"AQAB"}}""", Payload()),
        ["an identity token"] = (keys, _) => keys.Token(type: "JWT"),
        ["a token of no type"] = (keys, _) => keys.Signed("""{"alg":"RS256","kid":"rsa-1"}""", Payload()),
        ["a changed payload"] = (keys, _) => Changed(keys.Token()),
        ["a header we would have to understand"] = (keys, _) => keys.Token(header: new() { ["crit"] = new[] { "exp" } }),
        ["a role twice"] = (keys, _) => keys.Signed(Header, Payload(more: ",\"role\":\"administrator\"")),
        ["a municipality twice"] = (keys, _) => keys.Signed(Header, Payload(more: ",\"municipality\":\"13072000\"")),
        ["an algorithm twice"] = (keys, _) => keys.Signed("""{"alg":"none","alg":"RS256","typ":"at+jwt","kid":"rsa-1"}""", Payload()),
        ["a payload that is a list"] = (keys, _) => keys.Signed(Header, "[]"),
        ["a payload that is no JSON"] = (keys, _) => keys.Signed(Header, "{"),
        ["a payload of very deep JSON"] = (keys, _) => keys.Signed(Header, $"{new string('[', 2000)}{new string(']', 2000)}"),
        ["a token of many kilobytes"] = (keys, _) => keys.Token(claims: new(TestKeys.Caseworker) { ["filler"] = new string('x', 9000) }),
    };

    /// <summary>The words of a token that is accepted when it is signed.</summary>
    public static string Payload(string? exp = "4000000000", string more = "") =>
        $$"""{"iss":"{{TestKeys.Issuer}}","aud":"{{TestKeys.Audience}}","sub":"ada","role":"caseworker","municipality":"13003000"{{(exp is null ? "" : $",\"exp\":{exp}")}}{{more}}}""";

    private static string Unsigned(TestKeys keys, string algorithm) =>
        Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"at+jwt","kid":"rsa-1"}""") + "." + keys.Token().Split('.')[1] + ".";

    private static string UnknownKey()
    {
        using var keys = new TestKeys { RsaKeyId = "rsa-9" };
        return keys.Token();
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("caseworker", "administrator", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }
}
