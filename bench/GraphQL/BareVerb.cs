using System.CommandLine;
using Npgsql;

namespace Casework.Bench.GraphQL;

/// <summary>Serves <see cref="BareEndpoint"/>; started by the other verbs.</summary>
internal sealed class BareVerb : Command
{
    public const string Connection = "BENCH_CONNECTION";

    // As many as Casework takes by itself: with Npgsql's own 100 the bare endpoint is slower.
    private static readonly int Connections = Math.Max(16, 6 * Environment.ProcessorCount);
    private readonly Option<string> _urls = new("--urls") { Required = true };
    private readonly Option<FileInfo> _introspection = new("--introspection") { Required = true };

    public BareVerb() : base("bare", "Serves the bare endpoint that the other verbs measure against.")
    {
        Hidden = true;
        Options.Add(_urls);
        Options.Add(_introspection);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(arguments.GetValue(_urls)!);
        await using var server = builder.Build();
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Connection)!) { NoResetOnClose = true, MaxPoolSize = Connections });
        server.Run(new BareEndpoint(database, await File.ReadAllBytesAsync(arguments.GetValue(_introspection)!.FullName, cancel)).Serve);
        await server.RunAsync(cancel);
        return 0;
    }
}
