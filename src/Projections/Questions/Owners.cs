namespace Casework.Projections.Questions;

/// <summary>Whose rows are asked for, each owner's apart.</summary>
/// <param name="Property">The property that holds the owner.</param>
internal sealed record Owners(Property<Guid> Property, IReadOnlyList<Guid> Ids);
