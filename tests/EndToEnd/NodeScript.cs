using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Casework.EndToEnd;

/// <summary>Runs a script of this folder with node, which has the packages that package-lock.json names.</summary>
internal static class NodeScript
{
    private static readonly string Here = FolderOf();

    /// <param name="path">From this folder.</param>
    public static string PathTo(string path) => Path.GetFullPath(Path.Combine(Here, path));

    /// <summary>Runs it and expects success.</summary>
    /// <returns>The JSON on its standard output.</returns>
    public static async Task<JsonElement> Run(string script, TimeSpan patience, params string[] arguments)
    {
        var ended = await Try(script, patience, arguments);
        Assert.True(ended.Exit == 0, $"{script} ended with {ended.Exit}.\n{ended.Output}\n{ended.Errors}");
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    public static async Task<(int Exit, string Output, string Errors)> Try(string script, TimeSpan patience, params string[] arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Here,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments.Prepend(script))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {patience}.\n{await errors}");
        }

        return (process.ExitCode, await output, await errors);
    }

    private static string FolderOf([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
