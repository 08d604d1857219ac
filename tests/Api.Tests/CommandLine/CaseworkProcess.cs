using System.Diagnostics;
using System.Text;

namespace Casework.Api.Tests.CommandLine;

/// <summary>The real program in a process of its own, with an environment that holds only what a test says.</summary>
internal sealed class CaseworkProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;

    private CaseworkProcess(Process process)
    {
        _process = process;
        _reading = ReadErrors();
    }

    public StreamReader Output => _process.StandardOutput;

    public static CaseworkProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Start("casework.dll", environment, arguments);

    /// <param name="program">A program in the tests' folder.</param>
    public static CaseworkProcess Start(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, program)))
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CaseworkProcess(Process.Start(start)!);
    }

    public static async Task<Finished> Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await using var process = Start(environment, arguments);
        var output = await process.Output.ReadToEndAsync();
        var exit = await process.End();
        return new Finished(exit, output, process._errors.ToString());
    }

    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        return await End();
    }

    /// <summary>By name, such as STOP.</summary>
    public async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>As by kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await End();
    }

    /// <summary>Waits until it ends.</summary>
    public async Task Ended() => Assert.Equal(0, await End());

    /// <summary>Waits until it kills itself.</summary>
    public async Task Killed() => Assert.Equal(128 + 9, await End());

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Stop();
        _process.Dispose();
    }

    public override string ToString() => _errors.ToString();

    private async Task<int> End()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            await _reading;
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            throw new TimeoutException($"casework did not end: {_errors}");
        }

        return _process.ExitCode;
    }

    private async Task ReadErrors()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            _errors.Append(line).Append('\n');
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("CASEWORK", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase)
        || name is "ASPNETCORE_ENVIRONMENT" or "DOTNET_ENVIRONMENT" or "ASPNETCORE_URLS";
}
