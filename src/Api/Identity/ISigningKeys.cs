using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Identity;

/// <summary>The public keys of one issuer.</summary>
internal interface ISigningKeys
{
    /// <returns>Null when the issuer has no such key, or its keys cannot be had at the moment.</returns>
    public ValueTask<SecurityKey?> Find(string keyId, CancellationToken cancel);
}
