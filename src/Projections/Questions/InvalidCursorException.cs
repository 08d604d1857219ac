namespace Casework.Projections.Questions;

/// <summary>The cursor was changed, or was given out for another question, order or municipality.</summary>
public sealed class InvalidCursorException() : Exception("The cursor was not given out for this question in this order.");
