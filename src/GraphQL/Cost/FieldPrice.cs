using Casework.GraphQL.Execution.Inputs;

namespace Casework.GraphQL.Cost;

/// <summary>One call of a field, the values given to it, the objects it answers and what is selected of each.</summary>
internal sealed class FieldPrice : Price
{
    private readonly double _weight;
    private readonly InputPrice[] _inputs;
    private readonly ListLength _length;
    private readonly double _typeWeight;
    private readonly Price _below;

    private FieldPrice(double weight, InputPrice[] inputs, ListLength length, double typeWeight, Price below) =>
        (_weight, _inputs, _length, _typeWeight, _below) = (weight, inputs, length, typeWeight, below);

    /// <param name="weight">Of a call.</param>
    /// <param name="inputs">The arguments given.</param>
    /// <param name="length">How many objects it answers.</param>
    /// <param name="typeWeight">Of one of them.</param>
    /// <param name="below">What is selected of one of them.</param>
    public static Price Of(double weight, InputPrice[] inputs, ListLength length, double typeWeight, Price below)
    {
        var price = new FieldPrice(weight, inputs, length, typeWeight, below);
        return below is Fixed && length.IsFixed && Array.TrueForAll(inputs, input => input.IsFixed) ? new Fixed(price.At(VariableValues.None)) : price;
    }

    public override OperationCost At(VariableValues variables)
    {
        var call = _weight;
        foreach (var input in _inputs)
            call += input.At(variables);
        var (count, below) = (_length.At(variables), _below.At(variables));
        return new OperationCost(call + (count * below.Field), count * (_typeWeight + below.Type));
    }
}
