namespace Casework.EventStore.Tests.Tickets;

[AttributeUsage(AttributeTargets.Property)]
public sealed class PurposeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
