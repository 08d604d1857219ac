using Casework.Api.Schema;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Timelines;

internal sealed class TimelineLabelFields(Labels labels)
{
    public string Label([Parent] TimelineEntryView entry, LabelLanguage lang) => labels.Facts[entry.Type].In(lang);
}
