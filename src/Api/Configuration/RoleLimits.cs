using Casework.Domain.Access;

namespace Casework.Api.Configuration;

/// <summary>What callers of one role may ask for, as configured; null where nothing is.</summary>
internal sealed record RoleLimits
{
    private const int LongestSeconds = 300;
    private const int MostRequests = 1_000_000;
    private const int DeepestLevels = 12;

    public int? MaxCost { get; init; }

    public int? MaxDepth { get; init; }

    public TimeSpan? Timeout { get; init; }

    public bool? Introspection { get; init; }

    public int? RequestsPerSecond { get; init; }

    public int? Burst { get; init; }

    public static IEnumerable<Setting> Settings(Role role) =>
        [CostOf(role), DepthOf(role), TimeoutOf(role), IntrospectionOf(role), Requests(role.ToString()), BurstOf(role.ToString())];

    /// <exception cref="ConfigurationInvalidException">A limit is malformed or out of range.</exception>
    public static RoleLimits Read(Role role, IConfiguration configuration) => new()
    {
        MaxCost = CostOf(role).Number(configuration, 1, int.MaxValue),
        MaxDepth = DepthOf(role).Number(configuration, 1, DeepestLevels),
        Timeout = TimeoutOf(role).Number(configuration, 1, LongestSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Introspection = IntrospectionOf(role).In(configuration) is null ? null : IntrospectionOf(role).Flag(configuration),
        RequestsPerSecond = Requests(role.ToString()).Number(configuration, 0, MostRequests),
        Burst = BurstOf(role.ToString()).Number(configuration, 1, MostRequests),
    };

    internal static Setting Requests(string whose) => new($"Casework:Limits:{whose}:RequestsPerSecond", "requests a second; 0: any number; default 100 (an address: 1000), in Development any number");

    internal static Setting BurstOf(string whose) => new($"Casework:Limits:{whose}:Burst", "requests at once; default ten times those a second");

    private static Setting CostOf(Role role) => new($"Casework:Limits:{role}:MaxCost", "the most one operation may cost; default 10000");

    private static Setting DepthOf(Role role) => new($"Casework:Limits:{role}:MaxDepth", $"levels of fields in one operation; default and most {DeepestLevels}");

    private static Setting TimeoutOf(Role role) => new($"Casework:Limits:{role}:TimeoutSeconds", "time to answer one operation in; default and most: that of all");

    private static Setting IntrospectionOf(Role role) => new($"Casework:Limits:{role}:Introspection", "whether the schema may be read; default true in Development, else false");
}
