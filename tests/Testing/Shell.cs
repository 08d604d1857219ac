using System.Diagnostics;

namespace Casework.Testing;

/// <summary>Programs of the machine, as a test needs them.</summary>
public static class Shell
{
    public static (int Exit, string Said) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
