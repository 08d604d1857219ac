using Casework.Domain.Access;

namespace Casework.Api.Identity;

internal static class CallerOfRequest
{
    /// <summary>Who asks; null when the request carries no valid token.</summary>
    public static Caller? Caller(this HttpContext context) => context.Features.Get<Verified>()?.Caller;
}
