using Xunit.Abstractions;

namespace Casework.Mutants;

/// <summary>One test at a time, on this thread as far as possible: only then it is known what a test reaches.</summary>
internal sealed class TestOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = new()
    {
        ["xunit.discovery.PreEnumerateTheories"] = true,
        ["xunit.discovery.SynchronousMessageReporting"] = true,
        ["xunit.execution.SynchronousMessageReporting"] = true,
        ["xunit.execution.DisableParallelization"] = true,
    };

    public TValue? GetValue<TValue>(string name) => _values.GetValueOrDefault(name) is TValue value ? value : default;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
