using Casework.Api.Configuration;
using Casework.Api.Identity;
using Casework.Api.ReadLog;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;

namespace Casework.Api.Composition;

/// <summary>What the engine is told of a request: who asks, in which languages, and what the role may ask for.</summary>
internal sealed class FeaturesOfRequest(ServerLimits limits, Sessions sessions, bool isDevelopment)
{
    private readonly Dictionary<Role, (RequestLimits Limits, bool MayIntrospect)> _roles =
        Enum.GetValues<Role>().ToDictionary(role => role, role => (limits.Of(role), limits.MayIntrospect(role, isDevelopment)));

    public RequestFeatures Of(HttpContext request) => request.Features.Get<Verified>() is { } verified
        ? Of(request, verified)
        : new RequestFeatures { Anonymous = true, AllowIntrospection = false };

    public RequestFeatures Of(HttpContext request, Verified verified)
    {
        var (limits, mayIntrospect) = _roles[verified.Caller.Role];
        return new RequestFeatures { Limits = limits, AllowIntrospection = mayIntrospect, Expires = verified.Expires, Holds = () => sessions.Hold(verified) }
            .Set(verified.Caller).Set(Tongue.Of(request.Request.Headers.AcceptLanguage)).Set(RequestId.Of(request));
    }
}
