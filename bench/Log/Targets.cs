namespace Casework.Bench.Log;

/// <summary>What docs ask of the reference machine when nothing else runs on it.</summary>
internal static class Targets
{
    private static readonly (string Name, string Target)[] All =
    [
        ("commands.1.single", "≥ 0.80 of it"),
        ("commands.64", "≥ 10,000/s and ≥ 0.85 of it"),
        ("commands.256", "≥ 15,000/s and ≥ 0.85 of it"),
        ("append.p99", "≤ 10 ms"),
        ("import", "≥ 0.80 of it"),
        ("audit", "≥ 0.80 of it"),
        ("rebuild.stream", "≥ 150,000 events/s"),
        ("rebuild.count", "≥ 200,000 events/s"),
        ("lag.p99", "≤ 50 ms"),
        ("aggregate.20", "≤ 0.3 ms"),
        ("aggregate.1000", "≤ 3 ms"),
        ("warm.reads", "0"),
    ];

    /// <param name="name">Of a row, with or without a size behind it.</param>
    public static string? Of(string name) => All.FirstOrDefault(target => name == target.Name || (name.StartsWith(target.Name + ".", StringComparison.Ordinal) && long.TryParse(name[(target.Name.Length + 1)..], out var size) && size > 1_000)).Target;

    /// <summary>What the limit is, and the target in brackets.</summary>
    public static string Against(string name, string limit) => Of(name) is { } target ? $"{limit} ({target})" : limit;
}
