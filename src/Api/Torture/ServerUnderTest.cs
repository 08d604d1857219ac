using System.Diagnostics;
using System.Text.Json;
using Casework.Api.CommandLine;

namespace Casework.Api.Torture;

/// <summary>A real <c>casework serve</c> in a process of its own, which can be killed and started again on the same address.</summary>
internal sealed class ServerUnderTest(string name, Dictionary<string, string> environment) : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private Process? _process;
    private string? _address;

    public string Name => name;

    public int ProcessId => _process!.Id;

    public Uri Address => new(_address!);

    /// <summary>Of a caseworker.</summary>
    public string Token { get; private set; } = "";

    public async Task Start(CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        // Started as dotnet casework.dll, and not by its own name.
        if (Path.GetFileNameWithoutExtension(start.FileName) != "casework")
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "casework.dll"));
        foreach (var argument in new[] { "serve", "--json", "--urls", _address ?? "http://127.0.0.1:0" })
            start.ArgumentList.Add(argument);
        foreach (var key in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(key);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;

        _process = Process.Start(start)!;
        _ = Drain(_process.StandardError);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(StartsWithin);
        var said = await Welcome(_process.StandardOutput, patience.Token);
        _address = said.GetProperty("addresses")[0].GetString();
        Token = said.GetProperty("tokens").GetProperty("caseworker").GetString()!;
    }

    /// <summary>As by kill -9, or in order by SIGTERM.</summary>
    public async Task Stop(string signal, CancellationToken cancel)
    {
        await Signals.Send(signal, [ProcessId], cancel);
        await _process!.WaitForExitAsync(cancel);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it until it serves: it ends by itself while it cannot reach its database.</summary>
    public async Task StartAgain(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await Start(cancel);
                return;
            }
            catch (VerbFailedException)
            {
                _process?.Dispose();
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not { HasExited: false })
            return;
        await Signals.Send("CONT", [ProcessId], CancellationToken.None);
        await Stop("TERM", CancellationToken.None);
    }

    private async Task<JsonElement> Welcome(StreamReader output, CancellationToken cancel)
    {
        var said = "";
        while (await output.ReadLineAsync(cancel) is { } line)
        {
            said += line;
            if (line == "}")
                return JsonDocument.Parse(said).RootElement;
        }

        throw new VerbFailedException("SERVER_ENDED", $"Server {name} ended before it served: {said}");
    }

    private static async Task Drain(StreamReader errors)
    {
        while (await errors.ReadLineAsync() is not null)
        {
        }
    }

    private static bool IsSetting(string key) =>
        key.StartsWith("CASEWORK", StringComparison.OrdinalIgnoreCase) || key.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase) || key is "ASPNETCORE_URLS";
}
