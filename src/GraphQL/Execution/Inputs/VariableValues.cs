namespace Casework.GraphQL.Execution.Inputs;

/// <summary>The coerced variables of a request. A variable that was not given and has no default is absent, which is not null.</summary>
internal sealed class VariableValues
{
    public static readonly VariableValues None = new();
    private readonly Dictionary<string, object?> _values = [];

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;
}
