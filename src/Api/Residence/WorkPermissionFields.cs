using Casework.Domain.Pathways.Residence;
using Casework.GraphQL.Binding;

namespace Casework.Api.Residence;

internal sealed class WorkPermissionFields
{
    public static WorkPermissionAnswer WorkPermission([Parent] ResidenceView residence, DateOnly? on) =>
        Domain.Pathways.Residence.WorkPermission.On(residence.State, on ?? residence.Day, residence.Rules);
}
