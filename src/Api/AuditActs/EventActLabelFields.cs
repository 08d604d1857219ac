using Casework.Api.Codes;
using Casework.Api.Schema;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.AuditActs;

/// <summary>What an act is called.</summary>
internal sealed class EventActLabelFields(Labels labels)
{
    public string Label([Parent] EventActView act, LabelLanguage lang) => labels.Facts[act.Entry.Type].In(lang);
}

/// <inheritdoc cref="EventActLabelFields"/>
internal sealed class ReadActLabelFields(CodeLists codes)
{
    public string Label([Parent] ReadActView act, LabelLanguage lang) => $"{Name("ReadChannel", act.Read.Channel, lang)}: {Name("ReadDecision", act.Read.Decision, lang)}";

    private string Name<T>(string list, T code, LabelLanguage lang) where T : struct, Enum =>
        codes.Text(list, CodeName.Of(code))!.In(lang);
}

/// <inheritdoc cref="EventActLabelFields"/>
internal sealed class AdministrativeActLabelFields(Labels labels)
{
    public string Label([Parent] AdministrativeActView act, LabelLanguage lang) => labels.Of(act.Type).In(lang);
}
