using Casework.Domain.Access;

namespace Casework.Api.Identity;

/// <param name="Expires">When the token ends, leeway included.</param>
internal sealed record Verified(Caller Caller, DateTimeOffset Expires);
