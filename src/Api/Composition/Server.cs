using Casework.Api.CommandLine;
using Casework.Api.Exports;
using Casework.Api.GraphiQL;
using Casework.Api.Health;
using Casework.Api.Identity;
using Casework.Api.Overload;
using Casework.Api.Rates;
using Casework.Api.Releases;
using Casework.Api.Transparency;

namespace Casework.Api.Composition;

/// <summary>The HTTP server: its limits, who may come in, and what it answers.</summary>
internal static class Server
{
    private const int LargestBody = 256 * 1024;

    public static WebApplication Build(VerbContext context, CaseworkRuntime runtime, string[] addresses)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(addresses);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(context.Loggers);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddIdentity(context, runtime);
        builder.Services.AddReadiness(runtime);
        builder.Services.AddSingleton(_ => new DatabasePulse(runtime.Database.Application, context.Settings.DatabasePatience, context.Loggers.CreateLogger<DatabasePulse>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabasePulse>());

        builder.Services.AddSingleton(_ => new RequestRates(context.Settings.Limits, context.Environment.IsDevelopment()));

        var server = builder.Build();
        var rates = server.Services.GetRequiredService<RequestRates>();
        server.UseWhen(IsLimited, limited => limited.Use(rates.OfAddress));
        server.UseWebSockets();
        var pulse = server.Services.GetRequiredService<DatabasePulse>();
        server.UseWhen(IsGraphQL, graphQL => graphQL.Use((http, next) => LoadShedding.Shed(http, pulse, next)));
        server.UseGraphiQL(GraphQLComposition.Path, context);
        server.UseIdentity();
        server.UseWhen(IsGraphQL, graphQL => graphQL.Use(rates.OfSubject));
        server.UseWhen(IsGraphQL, graphQL => graphQL.Use(ClaimedPurpose.Claim));
        server.MapHealth();
        server.MapPage("replay");
        server.MapPage("council");
        server.MapTransparency(runtime);
        server.MapExports(runtime);
        server.MapReleases(runtime);
        server.MapCasework(runtime, context);
        return server;
    }

    private static bool IsLimited(HttpContext http) => IsGraphQL(http) || http.Request.Path.StartsWithSegments(TransparencyEndpoints.Path, StringComparison.Ordinal);

    private static bool IsGraphQL(HttpContext http) => http.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal);
}
