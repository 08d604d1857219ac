namespace Casework.Projections.Questions;

/// <summary>A value does not fit the property it is compared with.</summary>
public sealed class FilterValueException(string property, string reason) : Exception($"'{property}' cannot be compared: {reason}.")
{
    public string Property { get; } = property;
}
