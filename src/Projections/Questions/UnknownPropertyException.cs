namespace Casework.Projections.Questions;

/// <summary>The read model has no such property, or does not filter or order by it.</summary>
public sealed class UnknownPropertyException(string readModel, string property, string use)
    : Exception($"{readModel} cannot be {use} by '{property}'.")
{
    public string Property { get; } = property;
}
