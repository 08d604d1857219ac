using Casework.Domain.Pathways.Corrections;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class RetractedFields
{
    public static string EntryId([Parent] CorrectionEvent.EntryRetracted fact) => GlobalId.Of("TimelineEntry", fact.EntryId);
}
