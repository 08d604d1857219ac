using System.Globalization;
using Casework.GraphQL.Execution;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Cost;

/// <summary>How many items a list has at most: a number, or what slicing arguments say, the largest of them.</summary>
internal sealed class ListLength
{
    public static readonly ListLength One = new(1, [], requiresOne: false, "");

    private readonly double _otherwise;
    private readonly Value[] _slices;
    private readonly bool _requiresOne;
    private readonly string _coordinate;

    private ListLength(double otherwise, Value[] slices, bool requiresOne, string coordinate) =>
        (_otherwise, _slices, _requiresOne, _coordinate) = (otherwise, slices, requiresOne, coordinate);

    public bool IsFixed => !Array.Exists(_slices, InputPrice.HasVariable);

    public static ListLength Of(double count) => new(count, [], requiresOne: false, "");

    /// <param name="rule">What the schema says of the field.</param>
    /// <param name="definition">The field.</param>
    /// <param name="node">The field as it is selected.</param>
    /// <param name="assumed">The length where nothing says it.</param>
    public static ListLength Of(ListSizeRule rule, OutputField definition, Field node, double assumed)
    {
        var slices = new List<Value>();
        foreach (var name in rule.SlicingArguments)
        {
            var given = node.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value ?? definition.Argument(name)?.DefaultValue;
            if (given is not null and not NullValue)
                slices.Add(given);
        }

        return new ListLength(rule.AssumedSize ?? assumed, [.. slices], rule.RequiresOneSlicingArgument && rule.SlicingArguments.Count > 0, definition.Coordinate);
    }

    /// <exception cref="GraphQLException">Exactly one slicing argument must be given, and is not.</exception>
    public double At(VariableValues variables)
    {
        var (count, most) = (0, 0d);
        foreach (var slice in _slices)
        {
            if (Length(slice, variables) is not { } length)
                continue;
            count++;
            most = Math.Max(most, length);
        }

        if (_requiresOne && count != 1)
            throw new GraphQLException($"Exactly one of the arguments of {_coordinate} that say how many is needed.", ErrorCodes.SlicingArgumentRequired);
        return count == 0 ? _otherwise : most;
    }

    private static double? Length(Value slice, VariableValues variables) => slice switch
    {
        IntValue number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        ListValue list => list.Values.Count,
        Variable variable => variables.TryGet(variable.Name, out var value) ? Length(value) : null,
        NullValue => null,
        _ => 1,
    };

    private static double? Length(object? value) => value switch
    {
        null => null,
        int number => number,
        long number => number,
        object?[] list => list.Length,
        _ => 1,
    };
}
