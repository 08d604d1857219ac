using System.CommandLine;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Seeding;

namespace Casework.Api.CommandLine;

internal sealed class ServeVerb : Verb
{
    public const string DefaultAddress = "http://127.0.0.1:5080";
    private const int MostPathways = 10_000;

    private readonly Option<string> _urls = new("--urls")
    {
        Description = $"The addresses to serve, separated by semicolons. Default: ASPNETCORE_URLS, else {DefaultAddress}.",
    };

    private readonly Option<int> _demo = new("--demo")
    {
        Description = $"Record this many synthetic pathways first, up to {MostPathways}, when the log is empty. In the Development environment only.",
    };

    public ServeVerb() : base(
        "serve", "Serve the GraphQL API until Ctrl-C. Without a connection string it runs a private PostgreSQL.",
        "serve", "serve --urls http://127.0.0.1:8080", "serve --demo 200", "serve --json")
    {
        Options.Add(_urls);
        Options.Add(_demo);
        _urls.Validators.Add(given =>
        {
            if (given.Tokens[0].Value.Split(';').Any(address => !IsAddress(address)))
                given.AddError("--urls takes addresses such as http://127.0.0.1:5080, separated by semicolons.");
        });
        _demo.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var number) || number is < 0 or > MostPathways))
                given.AddError($"--demo takes a number from 0 to {MostPathways}.");
        });
    }

    protected override LogLevel LogLevel => LogLevel.Information;

    protected override async Task<ExitCode> Run(ParseResult arguments, VerbContext context, CancellationToken cancel)
    {
        var addresses = arguments.GetValue(_urls) ?? context.Configuration["urls"] ?? DefaultAddress;
        var log = context.Loggers.CreateLogger<ServeVerb>();
        var demo = arguments.GetValue(_demo);
        if (demo > 0 && !context.Environment.IsDevelopment())
            throw new VerbFailedException("NOT_IN_DEVELOPMENT", "--demo records synthetic pathways, in the Development environment only.", ExitCode.BadArguments);

        // Left in the opposite order: requests end, then what they wrote to, then the database.
        await using var runtime = await CaseworkRuntime.Start(context.Settings, context.Loggers, cancel);
        await using var server = Server.Build(context, runtime, addresses.Split(';'));
        await server.StartAsync(cancel);
        ApiLog.Serving(log, string.Join(", ", server.Urls), context.Environment.EnvironmentName);
        if (demo > 0)
            await Record(demo, new DemoData(runtime, new Today(TimeProvider.System)), context.Terminal, cancel);
        Welcome.Say(context, server.Urls);

        await server.WaitForShutdownAsync(cancel);
        ApiLog.Stopping(log);
        return ExitCode.Ok;
    }

    private static async Task Record(int stories, DemoData demo, Terminal terminal, CancellationToken cancel)
    {
        if (await demo.IsWanted(cancel))
            await terminal.Follow($"Recording {stories} synthetic pathways", stories, progress => demo.Record(stories, progress, cancel));
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";
}
