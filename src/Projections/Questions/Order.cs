namespace Casework.Projections.Questions;

/// <summary>One term of an order. Rows without a value come last ascending and first descending.</summary>
/// <param name="Property">The property's GraphQL name.</param>
public sealed record Order(string Property, bool Descending = false);
