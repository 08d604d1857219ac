namespace Casework.Bench.Domain;

/// <summary>One number at one size of the database.</summary>
/// <param name="Name">The same at every size.</param>
/// <param name="Aim">What is asked of it at 100,000 pathways and 10,000,000 events; null when nothing is.</param>
/// <param name="Grows">Whether its growth is told.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Aim = null, string? Remark = null, bool Grows = false);
