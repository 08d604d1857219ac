using Npgsql;

namespace Casework.EventStore;

/// <summary>One statement that somebody waits for.</summary>
internal abstract class TenantRead(string tenant, NpgsqlBatchCommand statement, CancellationToken cancel)
{
    private readonly ExecutionContext? _asked = ExecutionContext.Capture();
    private bool _joined;

    public string Tenant => tenant;

    /// <summary>Its text, by which it is known.</summary>
    public string Text => statement.CommandText;

    /// <summary>Who asked no longer waits.</summary>
    public CancellationToken Cancel => cancel;

    /// <summary>It is answered, or nobody waits for it any more.</summary>
    public abstract bool IsSettled { get; }

    /// <summary>Goes into a second batch beside the first, which may not have taken it in yet.</summary>
    public void JoinBeside(TenantBatch batch) => batch.Add(TenantBatch.Again(statement));

    /// <summary>Goes into a batch.</summary>
    public void Join(TenantBatch batch)
    {
        batch.Add(_joined ? TenantBatch.Again(statement) : statement);
        _joined = true;
    }

    /// <summary>Goes on as the one who asked, for traces.</summary>
    public void Resume()
    {
        if (_asked is not null)
            ExecutionContext.Restore(_asked);
    }

    /// <summary>Reads the rows at which the reader stands. What the database says is thrown, any other failure is the answer.</summary>
    public abstract Task Take(NpgsqlDataReader reader, CancellationToken cancel);

    public abstract void Fail(Exception failure);
}

internal sealed class TenantRead<T> : TenantRead, IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<T> _answer = new();
    private readonly Func<T> _empty;
    private readonly Action<T, NpgsqlDataReader> _add;
    private readonly CancellationTokenRegistration _cancelling;
    private Task<T>? _outcome;

    public TenantRead(string tenant, NpgsqlBatchCommand statement, Func<T> empty, Action<T, NpgsqlDataReader> add, CancellationToken cancel)
        : base(tenant, statement, cancel)
    {
        (_empty, _add) = (empty, add);
        _cancelling = cancel.UnsafeRegister(static (read, token) => ((TenantRead<T>)read!).Settle(Task.FromCanceled<T>(token)), this);
    }

    public Task<T> Answer => _answer.Task;

    public override bool IsSettled => _outcome is not null;

    public override async Task Take(NpgsqlDataReader reader, CancellationToken cancel)
    {
        try
        {
            var rows = _empty();
            while (await reader.ReadAsync(cancel))
                _add(rows, reader);
            Settle(Task.FromResult(rows));
        }
        catch (Exception failure) when (failure is not NpgsqlException)
        {
            Fail(failure);
        }
    }

    public override void Fail(Exception failure) => Settle(
        failure is OperationCanceledException && Cancel.IsCancellationRequested ? Task.FromCanceled<T>(Cancel) : Task.FromException<T>(failure));

    void IThreadPoolWorkItem.Execute() => _answer.SetFromTask(_outcome!);

    // Who waits goes on in turn, and not on the thread that reads for the others.
    private void Settle(Task<T> outcome)
    {
        if (Interlocked.CompareExchange(ref _outcome, outcome, null) is not null)
            return;
        _cancelling.Unregister();
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
