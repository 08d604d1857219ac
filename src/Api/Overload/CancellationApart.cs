namespace Casework.Api.Overload;

/// <summary>
/// Cancels on a thread of its own: a statement that is cancelled asks PostgreSQL to stop it and blocks until it is told that it was, which a
/// PostgreSQL that is stalled does not do. As many threads of the pool as there are connections would be missing to answer anybody.
/// </summary>
internal static class CancellationApart
{
    public static Task CancelApart(this CancellationTokenSource source) => Task.Factory.StartNew(
        static source => ((CancellationTokenSource)source!).Cancel(), source, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
