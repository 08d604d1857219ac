using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Casework.Bench.Servers;

/// <summary>A server in a process of its own, ended with this.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);

    private readonly Lazy<Task> _end;

    private ServerProcess(Process process, IPEndPoint address)
    {
        (Process, Address) = (process, address);
        _end = new Lazy<Task>(End);
    }

    public Process Process { get; }

    public IPEndPoint Address { get; }

    /// <param name="start">The command line for the address it is to listen on.</param>
    /// <param name="environment">Added to this process's own.</param>
    /// <exception cref="InvalidOperationException">It does not listen in time.</exception>
    public static async Task<ServerProcess> Start(Func<string, ProcessStartInfo> start, IReadOnlyDictionary<string, string> environment)
    {
        var address = FreeAddress();
        var info = start($"{address}");
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        var process = Process.Start(info)!;
        var said = new System.Text.StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = Kept.Keep(new ServerProcess(process, address));
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < StartsWithin && !process.HasExited; await Task.Delay(50))
        {
            if (await Listens(address))
                return server;
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"{info.FileName} does not listen:\n{said}");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.Value;
        Kept.Forget(this);
    }

    private async Task End()
    {
        if (!Process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
            await Process.WaitForExitAsync();
        }

        Process.Dispose();
    }

    private static IPEndPoint FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return (IPEndPoint)probe.LocalEndpoint;
    }

    private static async Task<bool> Listens(IPEndPoint address)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(address);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
