using Casework.Domain.Pathways.Corrections;
using Casework.GraphQL.Binding;

namespace Casework.Api.Schema;

/// <summary>Uuids of facts that the schema shows as global ids.</summary>
internal sealed class CorrectedFields
{
    public static string EntryId([Parent] CorrectionEvent.EntryCorrected fact) => GlobalId.Of("TimelineEntry", fact.EntryId);
}
