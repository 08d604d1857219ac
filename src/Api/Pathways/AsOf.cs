namespace Casework.Api.Pathways;

/// <summary>Which state is asked for: true on a day, known at an instant.</summary>
internal sealed record AsOf(DateOnly? Effective, DateTimeOffset? Known)
{
    public static AsOf Now { get; } = new(null, null);
}
