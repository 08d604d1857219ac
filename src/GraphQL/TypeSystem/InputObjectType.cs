namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValue> _byName = [];

    internal InputObjectType(string name) : base(name) { }

    /// <summary>In the order of the SDL; <see cref="InputValue.Ordinal"/> is the index here.</summary>
    public IReadOnlyList<InputValue> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; internal set; }

    public InputValue? Field(string name) => _byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<InputValue> fields)
    {
        Fields = fields;
        _byName = new Dictionary<string, InputValue>(fields.Count);
        foreach (var field in fields)
            _byName.TryAdd(field.Name, field);
    }
}
