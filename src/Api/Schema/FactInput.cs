using Casework.Domain.Pathways;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>The one fact that an input of type FactInput holds.</summary>
internal static class FactInput
{
    private static readonly (string Field, Type Type)[] Facts =
        [.. FactNames.ByType.Select(fact => (char.ToLowerInvariant(fact.Value[0]) + fact.Value[1..], fact.Key))];

    public static PathwayEvent Read(InputObject input)
    {
        var (field, type) = Facts.Single(fact => input.Has(fact.Field));
        return (PathwayEvent)input.Get<InputObject>(field).As(type);
    }
}
