using Casework.Domain.Pathways.Protection;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class DisagreementFields
{
    public static string EntryId([Parent] ProtectionEvent.DisagreementNoted fact) => GlobalId.Of("TimelineEntry", fact.EntryId);
}
