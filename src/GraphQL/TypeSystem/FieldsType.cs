namespace Casework.GraphQL.TypeSystem;

/// <summary>A type with fields that may implement interfaces: object or interface.</summary>
public abstract class FieldsType : CompositeType
{
    private Dictionary<string, OutputField> _byName = [];

    private protected FieldsType(string name) : base(name) { }

    /// <summary>In the order of the SDL.</summary>
    public IReadOnlyList<OutputField> Fields { get; private set; } = [];

    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    public override OutputField? Field(string name) => _byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<OutputField> fields)
    {
        Fields = fields;
        _byName = new Dictionary<string, OutputField>(fields.Count);
        foreach (var field in fields)
        {
            field.DeclaringType = this;
            _byName.TryAdd(field.Name, field);
        }
    }
}
