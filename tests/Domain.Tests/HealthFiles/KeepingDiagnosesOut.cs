using Casework.Domain.HealthFiles;

namespace Casework.Domain.Tests.HealthFiles;

/// <summary>Where there is no text, none can say what somebody suffers from.</summary>
public class KeepingDiagnosesOut
{
    private static readonly List<Type> _recorded = [.. HealthEvent.StoredNames.Select(stored => stored.Type)];

    [Fact]
    public void Is_true_of_every_event() =>
        Assert.All(_recorded.SelectMany(type => type.GetProperties()), property => Assert.False(HoldsText(property.PropertyType), $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Is_true_of_every_command() =>
        Assert.All(
            typeof(HealthCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HealthCommand))).SelectMany(type => type.GetProperties()),
            property => Assert.False(HoldsText(property.PropertyType), $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Names_every_event_once()
    {
        Assert.Equal(typeof(HealthEvent).GetNestedTypes().Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name))), _recorded.OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.Equal(_recorded.Count, HealthEvent.StoredNames.Select(stored => stored.Name).Distinct().Count());
    }

    [Fact]
    public void Would_be_seen_if_it_were_not() => Assert.True(HoldsText(typeof(Personal<string>?)));

    private static bool HoldsText(Type type) => type == typeof(string) || type.GetGenericArguments().Any(HoldsText);
}
