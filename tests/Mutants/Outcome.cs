using Xunit;
using Xunit.Abstractions;

namespace Casework.Mutants;

internal sealed class Outcome : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly ManualResetEventSlim _done = new();
    private string? _failed;

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestFailed failed)
            _failed ??= failed.Test.DisplayName;
        if (message is ITestAssemblyFinished)
            _done.Set();
        return _failed is null;
    }

    public string? Wait()
    {
        _done.Wait();
        return _failed;
    }

    public void Dispose() => _done.Dispose();
}
