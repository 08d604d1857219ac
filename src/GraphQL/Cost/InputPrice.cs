using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Cost;

/// <summary>What a value given to an argument costs: each input object in it, and whatever else the schema gives a weight.</summary>
internal sealed class InputPrice
{
    private readonly CostModel _model;
    private readonly InputValue _input;
    private readonly Value _given;
    private readonly double? _fixed;

    public InputPrice(CostModel model, InputValue input, Value given)
    {
        (_model, _input, _given) = (model, input, given);
        if (!HasVariable(given))
            _fixed = Of(input, given, VariableValues.None);
    }

    public bool IsFixed => _fixed is not null;

    public double At(VariableValues variables) => _fixed ?? Of(_input, _given, variables);

    public static bool HasVariable(Value value) => value switch
    {
        Variable => true,
        ListValue list => list.Values.Any(HasVariable),
        ObjectValue fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    private double Of(InputValue input, Value value, VariableValues variables)
    {
        switch (value)
        {
            case NullValue:
                return 0;
            case Variable variable:
                return variables.TryGet(variable.Name, out var given) ? Of(input, given) : 0;
            case ListValue list:
                var sum = 0d;
                foreach (var item in list.Values)
                    sum += Of(input, item, variables);
                return sum;
            case ObjectValue fields when input.Type.Named is InputObjectType type:
                var weight = _model.Weight(input);
                foreach (var field in fields.Fields)
                    weight += type.Field(field.Name) is { } known ? Of(known, field.Value, variables) : 0;
                return weight;
            default:
                return _model.Weight(input);
        }
    }

    private double Of(InputValue input, object? value)
    {
        switch (value)
        {
            case null:
                return 0;
            case object?[] list:
                var sum = 0d;
                foreach (var item in list)
                    sum += Of(input, item);
                return sum;
            case InputObject fields:
                var weight = _model.Weight(input);
                foreach (var field in fields.Type.Fields)
                    weight += fields.Has(field) ? Of(field, fields.Raw(field)) : 0;
                return weight;
            default:
                return _model.Weight(input);
        }
    }
}
