using Casework.Api.Schema;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Pathways;

internal sealed class StageLabelFields(Labels labels)
{
    public string Label([Parent] StageView stage, LabelLanguage lang) => labels.Stages[stage.Name.ToString().ToUpperInvariant()].In(lang);
}
