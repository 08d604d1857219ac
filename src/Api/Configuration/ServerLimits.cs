using Casework.Domain.Access;
using Casework.GraphQL.Execution;

namespace Casework.Api.Configuration;

/// <summary>What the server lets its callers ask for, by role and by network address.</summary>
internal sealed record ServerLimits(IReadOnlyDictionary<Role, RoleLimits> Roles, int? AddressRequestsPerSecond, int? AddressBurst)
{
    private const string Address = "Address";
    private const int SubjectRequestsPerSecond = 100;
    private const int DefaultAddressRequestsPerSecond = 1_000;
    private const int BurstSeconds = 10;

    public static ServerLimits None { get; } = new(Enum.GetValues<Role>().ToDictionary(role => role, _ => new RoleLimits()), null, null);

    public static IReadOnlyList<Setting> Settings { get; } =
        [.. Enum.GetValues<Role>().SelectMany(RoleLimits.Settings), RoleLimits.Requests(Address), RoleLimits.BurstOf(Address)];

    /// <exception cref="ConfigurationInvalidException">A limit is malformed or out of range.</exception>
    public static ServerLimits Read(IConfiguration configuration) => new(
        Enum.GetValues<Role>().ToDictionary(role => role, role => RoleLimits.Read(role, configuration)),
        RoleLimits.Requests(Address).Number(configuration, 0, int.MaxValue),
        RoleLimits.BurstOf(Address).Number(configuration, 1, int.MaxValue));

    /// <summary>What the engine is told with a request of that role.</summary>
    public RequestLimits Of(Role role) => new() { MaxCost = Roles[role].MaxCost, MaxDepth = Roles[role].MaxDepth, Timeout = Roles[role].Timeout };

    public bool MayIntrospect(Role role, bool isDevelopment) => Roles[role].Introspection ?? isDevelopment;

    /// <returns>Null: any number of requests.</returns>
    public Rate? RateOf(Role role, bool isDevelopment) => RateOf(Roles[role].RequestsPerSecond, Roles[role].Burst, SubjectRequestsPerSecond, isDevelopment);

    /// <returns>Null: any number of requests.</returns>
    public Rate? RateOfAddress(bool isDevelopment) => RateOf(AddressRequestsPerSecond, AddressBurst, DefaultAddressRequestsPerSecond, isDevelopment);

    private static Rate? RateOf(int? perSecond, int? burst, int otherwise, bool isDevelopment)
    {
        var rate = perSecond ?? (isDevelopment ? 0 : otherwise);
        return rate == 0 ? null : new Rate(rate, burst ?? (int)Math.Min(int.MaxValue, (long)rate * BurstSeconds));
    }
}
