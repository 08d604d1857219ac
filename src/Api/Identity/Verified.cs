using Casework.Domain.Access;

namespace Casework.Api.Identity;

/// <param name="Issued">When the issuer gave the token out; long ago where it does not say.</param>
/// <param name="Expires">When the token ends, leeway included.</param>
internal sealed record Verified(Caller Caller, DateTimeOffset Issued, DateTimeOffset Expires);
