using Casework.Domain.Pathways;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class OtherPathwayFields
{
    public static string OtherPathway([Parent] INamesOtherPathway fact) => GlobalId.Of("Pathway", fact.OtherPathway);
}
