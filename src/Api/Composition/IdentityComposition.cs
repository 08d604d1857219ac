using Casework.Api.CommandLine;
using Casework.Api.Configuration;
using Casework.Api.Identity;

namespace Casework.Api.Composition;

/// <summary>Whose tokens are accepted, and that nothing is answered without one unless its endpoint says so.</summary>
internal static class IdentityComposition
{
    private const int LargestKeySet = 1024 * 1024;

    public static void AddIdentity(this IServiceCollection services, VerbContext context, CaseworkRuntime runtime)
    {
        services.AddSingleton(_ => new TokenVerification([.. Issuers(context)], TimeProvider.System));
        services.AddSingleton(_ => Sessions.Of(runtime.Staff, context.Loggers.CreateLogger<Sessions>()));
    }

    public static void UseIdentity(this WebApplication server)
    {
        server.UseRouting();
        server.UseMiddleware<BearerTokens>();
    }

    private static IEnumerable<TrustedIssuer> Issuers(VerbContext context)
    {
        var settings = context.Settings;
        var log = context.Loggers.CreateLogger<TokenVerification>();
        if (settings.KeysFile is not null)
            yield return new(settings.Issuer!, settings.Audience, new KeysFromFile(settings.KeysFile));
        else if (settings.Authority is not null)
            yield return Discovered(settings, log);
        else if (!context.Environment.IsDevelopment())
            ApiLog.NoIssuer(log);

        if (context.Environment.IsDevelopment())
            yield return new(DevelopmentIssuer.Issuer, settings.Audience, DevelopmentIssuer.Open(settings.DataFolder, context.Environment));
    }

    private static TrustedIssuer Discovered(CaseworkSettings settings, ILogger log)
    {
        var issuer = settings.Issuer ?? settings.Authority!.ToString().TrimEnd('/');
        // An issuer is asked at the address it is known by, and nowhere it redirects to.
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestKeySet };
        return new(issuer, settings.Audience, new DiscoveredKeys(http, settings.Authority!, issuer, TimeProvider.System, log));
    }
}
