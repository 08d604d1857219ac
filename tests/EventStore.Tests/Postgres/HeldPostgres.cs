using System.Diagnostics;

namespace Casework.EventStore.Tests.Postgres;

/// <summary>Another server process that has started a private PostgreSQL and can be killed as by kill -9.</summary>
public sealed class HeldPostgres : IDisposable
{
    private readonly Process _server;

    private HeldPostgres(Process server, int postmaster) => (_server, Postmaster) = (server, postmaster);

    public int Server => _server.Id;

    public int Postmaster { get; }

    public static async Task<HeldPostgres> Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HeldPostgres).Assembly.Location, "hold-postgres", folder]) { RedirectStandardOutput = true };
        var server = Process.Start(start)!;
        return new HeldPostgres(server, int.Parse((await server.StandardOutput.ReadLineAsync())!));
    }

    public void Kill()
    {
        _server.Kill();
        _server.WaitForExit();
    }

    public void Dispose()
    {
        if (!_server.HasExited)
            Kill();
        _server.Dispose();
    }
}
