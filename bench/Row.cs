namespace Casework.Bench;

/// <summary>One line of a bench verb's table.</summary>
/// <param name="Name">Stable: what tools look for.</param>
/// <param name="Value">Ours, in the unit.</param>
/// <param name="Limit">What it is held against, measured in the same run and unit.</param>
/// <param name="Unit">Of value and limit.</param>
/// <param name="Against">What the limit is.</param>
internal sealed record Row(string Name, double Value, double? Limit, string Unit, string? Against = null)
{
    public double? Ratio => Limit is { } limit and > 0 ? Value / limit : null;
}
