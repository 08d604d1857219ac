using Casework.EventStore.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Bench;

/// <summary>A private PostgreSQL in a folder of its own, gone at the end, also when it ends while PostgreSQL starts; or in one that stays.</summary>
internal sealed class KeptPostgres : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _stays;
    private readonly Task<PrivatePostgres> _start;
    private readonly Lazy<Task> _end;

    private KeptPostgres(string? folder, CancellationToken cancel)
    {
        _stays = folder is not null;
        _folder = folder is null ? Directory.CreateTempSubdirectory("casework-bench-") : Directory.CreateDirectory(folder);
        _start = PrivatePostgres.Start(new PrivatePostgresOptions(Path.Combine(_folder.FullName, "postgres")), NullLogger.Instance, cancel);
        _end = new Lazy<Task>(End);
    }

    public string Folder => _folder.FullName;

    public PrivatePostgres Server => _start.Result;

    /// <param name="folder">One that stays.</param>
    public static async Task<KeptPostgres> Start(CancellationToken cancel, string? folder = null)
    {
        var kept = Kept.Keep(new KeptPostgres(folder, cancel));
        try
        {
            await kept._start;
            return kept;
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.Value;
        Kept.Forget(this);
    }

    private async Task End()
    {
        NpgsqlConnection.ClearAllPools();
        // One that did not start has nothing to stop.
        if (await Task.WhenAny(_start) is { IsCompletedSuccessfully: true } started)
            await started.Result.DisposeAsync();
        if (!_stays)
            _folder.Delete(recursive: true);
    }
}
