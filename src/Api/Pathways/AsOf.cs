namespace Casework.Api.Pathways;

/// <summary>Which state is asked for: true on a day, known at an instant or once so many entries were recorded.</summary>
internal sealed record AsOf(DateOnly? Effective, DateTimeOffset? Known, int? Version = null)
{
    public static AsOf Now { get; } = new(null, null);
}
