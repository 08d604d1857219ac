using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Cost;

/// <summary>
/// Prices a plan: its fields are merged and its fragments opened once, within the limits of a plan, so that the work is
/// linear in what is executed, and a field that several fragments select counts once.
/// </summary>
internal sealed class OperationPricing(CostModel model, double assumedListSize)
{
    // The whole schema is written in some hundred thousand bytes, which no list size says.
    private const double Introspection = 100;

    public OperationPrice Price(OperationPlan plan) =>
        new(Cost.Price.Sum([new Price.Fixed(new OperationCost(0, model.Weight(plan.Root.Bound.Type))), Object(plan.Root, sized: null)]), Depth(plan.Root));

    private Price Object(PlanObject selected, SizedFields? sized) => Cost.Price.Sum(selected.Selected.Select(field => Field(field, sized)));

    private Price Field(PlanField field, SizedFields? sized)
    {
        var definition = field.Bound.Field;
        if (field.Bound.IsIntrospection)
            return field.Bound.IsTypeName ? Cost.Price.Free : new Price.Fixed(new OperationCost(Introspection, 0));

        var rule = model.Size(definition);
        var own = rule is null ? null : ListLength.Of(rule, definition, field.Node, assumedListSize);
        var within = own is not null && rule!.SizedFields.Count > 0 ? new SizedFields(rule.SizedFields, own) : null;
        var length = definition.Type.Nullable is not ListType ? ListLength.One
            : sized is not null && sized.Names.Contains(definition.Name) ? sized.Length
            : within is null && own is not null ? own
            : ListLength.Of(assumedListSize);
        var below = field.Selection is { } selection ? Cost.Price.Most(selection.Objects.Select(type => Object(type, within))) : Cost.Price.Free;
        var inputs = field.Node.Arguments
            .Select(given => definition.Argument(given.Name) is { } input ? new InputPrice(model, input, given.Value) : null)
            .OfType<InputPrice>()
            .ToArray();
        return FieldPrice.Of(model.Weight(definition), inputs, length, model.Weight(definition.Type.Named), below);
    }

    private static int Depth(PlanObject selected)
    {
        var deepest = 0;
        foreach (var field in selected.Selected)
        {
            if (field.Bound.IsIntrospection)
                continue;
            var below = 0;
            foreach (var type in field.Selection?.Objects ?? [])
                below = Math.Max(below, Depth(type));
            deepest = Math.Max(deepest, below + 1);
        }

        return deepest;
    }

    private sealed record SizedFields(IReadOnlyList<string> Names, ListLength Length);
}
