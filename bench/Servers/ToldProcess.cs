using System.Diagnostics;

namespace Casework.Bench.Servers;

/// <summary>A program that does one thing and ends, unless it is ended.</summary>
internal sealed class ToldProcess(Process process) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It has ended, and whoever waited for it was quicker.
        }
    }
}
