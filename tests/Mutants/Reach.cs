using Xunit;
using Xunit.Abstractions;

namespace Casework.Mutants;

/// <summary>Which members each test reaches. It relies on being told of a test's start and end on the spot.</summary>
internal sealed class Reach(int members, Action<bool[]> mark) : LongLivedMarshalByRefObject, IMessageSink, IDisposable
{
    private readonly List<(ITestCase Case, int Reaches)>[] _tests = [.. Enumerable.Range(0, members).Select(_ => new List<(ITestCase, int)>())];
    private readonly ManualResetEventSlim _done = new();
    private bool[] _marks = [];

    public string? Failed { get; private set; }

    /// <returns>The tests that reach the member, those first that reach little else.</returns>
    public List<ITestCase> Of(int member) => [.. _tests[member].OrderBy(test => test.Reaches).Select(test => test.Case)];

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseStarting:
                mark(_marks = new bool[members]);
                break;
            case ITestCaseFinished { TestCase: var test }:
                var reached = Enumerable.Range(0, members).Where(member => _marks[member]).ToList();
                reached.ForEach(member => _tests[member].Add((test, reached.Count)));
                mark([]);
                break;
            case ITestFailed failed:
                Failed ??= failed.Test.DisplayName;
                break;
            case ITestAssemblyFinished:
                _done.Set();
                break;
        }

        return Failed is null;
    }

    public void Wait() => _done.Wait();

    public void Dispose() => _done.Dispose();
}
