using Casework.Api.Schema;
using Casework.Domain.HealthFiles;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.HealthFiles;

internal sealed record HealthEntryView(HealthEntry Entry, bool Retracted)
{
    public string Id => GlobalId.Of("HealthEntry", Entry.Id);

    public string Type => HealthEvent.StoredNames.Single(stored => stored.Type == Entry.Event.GetType()).Name;

    public DateOnly EffectiveOn => Entry.EffectiveOn;

    public DateTimeOffset RecordedAt => Entry.RecordedAt;
}

internal sealed class HealthEntryLabelFields(Labels labels)
{
    public string Label([Parent] HealthEntryView entry, LabelLanguage lang) => labels.HealthFacts[entry.Type].In(lang);
}
