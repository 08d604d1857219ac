using Xunit;
using Xunit.Abstractions;

namespace Casework.Mutants;

internal sealed class FoundTests : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<ITestCase> _cases = [];
    private readonly ManualResetEventSlim _done = new();

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found)
            _cases.Add(found.TestCase);
        if (message is IDiscoveryCompleteMessage)
            _done.Set();
        return true;
    }

    public IReadOnlyList<ITestCase> Wait()
    {
        _done.Wait();
        return _cases;
    }

    public void Dispose() => _done.Dispose();
}
