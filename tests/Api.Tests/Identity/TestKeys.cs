using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Tests.Identity;

/// <summary>An issuer's two keys, and tokens signed by them.</summary>
internal sealed class TestKeys : IDisposable
{
    public const string Issuer = "https://issuer.example";
    public const string Audience = "casework";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string RsaKeyId { get; init; } = "rsa-1";

    public string EcKeyId { get; init; } = "ec-1";

    public byte[] RsaPublicKey => _rsa.ExportSubjectPublicKeyInfo();

    public string KeySet
    {
        get
        {
            var rsa = _rsa.ExportParameters(false);
            var ec = _ec.ExportParameters(false);
            return JsonSerializer.Serialize(new
            {
                keys = new object[]
                {
                    new { kty = "RSA", kid = RsaKeyId, use = "sig", n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent) },
                    new { kty = "EC", kid = EcKeyId, crv = "P-256", x = Base64UrlEncoder.Encode(ec.Q.X), y = Base64UrlEncoder.Encode(ec.Q.Y) },
                },
            });
        }
    }

    public SigningCredentials Rsa(string algorithm = SecurityAlgorithms.RsaSha256) => new(new RsaSecurityKey(_rsa) { KeyId = RsaKeyId }, algorithm);

    public SigningCredentials Ec => new(new ECDsaSecurityKey(_ec) { KeyId = EcKeyId }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>A token that would be accepted, but for what the test changes.</summary>
    public string Token(
        SigningCredentials? signedBy = null, string issuer = Issuer, string audience = Audience, string type = "at+jwt",
        int validFrom = -60, int validUntil = 600, Dictionary<string, object>? claims = null, Dictionary<string, object>? header = null)
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            TokenType = type,
            NotBefore = now.AddSeconds(validFrom),
            Expires = now.AddSeconds(validUntil),
            Claims = claims ?? Caseworker,
            AdditionalHeaderClaims = header,
            SigningCredentials = signedBy ?? Rsa(),
        });
    }

    /// <summary>These very words, signed.</summary>
    public string Signed(string header, string payload)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(_rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static Dictionary<string, object> Caseworker => new() { ["sub"] = "ada", ["role"] = "caseworker", ["municipality"] = "13003000" };

    public void Dispose()
    {
        _rsa.Dispose();
        _ec.Dispose();
    }
}
