using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Casework.Mutants;

/// <summary>The tests of an assembly, run one after the other by xunit, in this process.</summary>
internal sealed class Tests : IDisposable
{
    // Properties of random lives: they take long, and what they notice they notice by luck.
    private static readonly string[] ByLuck = ["(seed: ", "RepeatingACommand.", "FoldingAnyHistory."];

    private readonly XunitTestFramework _framework = new(new Xunit.Sdk.NullMessageSink());
    private readonly ITestFrameworkExecutor _executor;

    public Tests(string assembly)
    {
        var loaded = Assembly.LoadFrom(assembly);
        using var found = new FoundTests();
        using var discoverer = _framework.GetDiscoverer(Reflector.Wrap(loaded));
        discoverer.Find(includeSourceInformation: false, found, new TestOptions());
        All = [.. found.Wait().Where(test => !ByLuck.Any(name => test.DisplayName.Contains(name, StringComparison.Ordinal)))];
        _executor = _framework.GetExecutor(loaded.GetName());
    }

    public IReadOnlyList<ITestCase> All { get; }

    /// <summary>All of them, those of the file's own folder first: they are the likeliest to notice.</summary>
    public IEnumerable<IReadOnlyList<ITestCase>> NearestFirst(string file)
    {
        var folder = $"Casework.Domain.Tests.{Path.GetDirectoryName(file)!.Replace('/', '.')}.";
        bool IsNear(ITestCase test) => test.TestMethod.TestClass.Class.Name.StartsWith(folder, StringComparison.Ordinal);
        yield return [.. All.Where(IsNear)];
        yield return [.. All.Where(test => !IsNear(test))];
    }

    /// <returns>The name of the first test that fails; null when all pass. Nothing more is started after that one.</returns>
    public string? FirstFailure(IEnumerable<ITestCase> cases)
    {
        using var outcome = new Outcome();
        _executor.RunTests(cases, outcome, new TestOptions());
        return outcome.Wait();
    }

    public Reach Reach(int members, Action<bool[]> mark)
    {
        var reach = new Reach(members, mark);
        _executor.RunTests(All, reach, new TestOptions());
        reach.Wait();
        return reach.Failed is null ? reach : throw new InvalidOperationException($"A test fails without any mutant: {reach.Failed}");
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }
}
