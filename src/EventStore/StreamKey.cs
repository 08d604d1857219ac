namespace Casework.EventStore;

/// <summary>Names one stream: the tenant it belongs to and its id.</summary>
/// <param name="Tenant">Not empty and not <c>*</c>, which stands for the whole log.</param>
public readonly record struct StreamKey(string Tenant, Guid Id)
{
    public override string ToString() => $"{Tenant}/{Id}";
}
