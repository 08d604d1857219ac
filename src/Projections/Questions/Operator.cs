namespace Casework.Projections.Questions;

/// <summary>
/// How a property is compared. Named as in GraphQL but for case, so <c>Enum.Parse(name, ignoreCase: true)</c> reads them.
/// Absent values compare as in C#: <c>Neq</c> and every other negation includes rows without a value, an order comparison
/// never does. The text operators ignore case, because people search with them; <c>Eq</c> and <c>In</c> are exact.
/// </summary>
public enum Operator
{
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,
    Contains,
    NContains,
    StartsWith,
    NStartsWith,
    EndsWith,
    NEndsWith,
}
