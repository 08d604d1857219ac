namespace Casework.GraphQL.TypeSystem;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumMember> _byName = [];

    internal EnumType(string name) : base(name) { }

    public IReadOnlyList<EnumMember> Members { get; private set; } = [];

    public EnumMember? Member(string name) => _byName.GetValueOrDefault(name);

    internal void SetMembers(IReadOnlyList<EnumMember> members)
    {
        Members = members;
        _byName = new Dictionary<string, EnumMember>(members.Count);
        foreach (var member in members)
            _byName.TryAdd(member.Name, member);
    }
}
