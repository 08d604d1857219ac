using System.Security.Cryptography;
using System.Text.Json;
using Casework.Domain.Access;
using Casework.EventStore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>
/// Signs tokens for trying the server out, with a key in the data folder that its owner alone can read. It exists in the
/// Development environment only: elsewhere nothing trusts its tokens.
/// </summary>
internal sealed class DevelopmentIssuer : ISigningKeys
{
    public const string Issuer = "https://casework.invalid/development";
    private const string FileName = "development-issuer.jwk";

    private readonly JsonWebKey _key;

    private DevelopmentIssuer(JsonWebKey key) => _key = key;

    /// <summary>Reads the key, or makes it.</summary>
    /// <exception cref="InvalidOperationException">The environment is not Development.</exception>
    public static DevelopmentIssuer Open(string dataFolder, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
            throw new InvalidOperationException("The development issuer exists in the Development environment only.");

        var path = Path.Combine(dataFolder, FileName);
        Directory.CreateDirectory(dataFolder);
        KeyFile.MakeOnce(path, Make);
        return new DevelopmentIssuer(new JsonWebKey(File.ReadAllText(path)));
    }

    public ValueTask<SecurityKey?> Find(string keyId, CancellationToken cancel) =>
        ValueTask.FromResult<SecurityKey?>(keyId == _key.Kid ? _key : null);

    /// <returns>A signed access token (RFC 9068).</returns>
    public string Issue(Caller caller, string audience, TimeSpan lifetime, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = caller.Subject,
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            ["client_id"] = "casework-command-line",
            [CallerClaims.Role] = CallerClaims.NameOf(caller.Role),
        };
        if (caller.Municipality is { } municipality)
            claims[CallerClaims.Municipality] = municipality;
        if (caller.PathwayId is { } pathway)
            claims[CallerClaims.Pathway] = pathway.ToString();
        if (caller.Committee is { } committee)
            claims[CallerClaims.Committee] = CallerClaims.NameOf(committee);

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            TokenType = TokenVerification.TokenType,
            Claims = claims,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = key.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.Serialize(new
        {
            kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            kid = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16],
            crv = JsonWebKeyECTypes.P256,
            x = Base64UrlEncoder.Encode(secret.Q.X),
            y = Base64UrlEncoder.Encode(secret.Q.Y),
            d = Base64UrlEncoder.Encode(secret.D),
        });
    }
}
