namespace Casework.GraphQL.Cost;

/// <summary>What an operation costs before it is run, at most, in units without a dimension.</summary>
/// <param name="Field">What calling its fields costs, each as often as there are objects it may be called on.</param>
/// <param name="Type">What the objects cost that it may answer.</param>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
public readonly record struct OperationCost(double Field, double Type)
{
    /// <summary>What limits are about.</summary>
    public double Total => Field + Type;

    public static OperationCost operator +(OperationCost left, OperationCost right) => new(left.Field + right.Field, left.Type + right.Type);

    /// <summary>Where only one of the two comes about: the dearer one, each cost for itself.</summary>
    public OperationCost Or(OperationCost other) => new(Math.Max(Field, other.Field), Math.Max(Type, other.Type));
}
