namespace Casework.Api.Identity;

/// <summary>An issuer whose access tokens are accepted, when they are meant for us.</summary>
internal sealed record TrustedIssuer(string Issuer, string Audience, ISigningKeys Keys);
