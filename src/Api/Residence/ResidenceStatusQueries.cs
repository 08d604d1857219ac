using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Rules;
using Casework.GraphQL.Binding;
using Casework.Projections;

namespace Casework.Api.Residence;

/// <summary>The code list of residence statuses, as the rules of a day have it.</summary>
internal sealed class ResidenceStatusQueries(RuleBook rules, Today today)
{
    public IReadOnlyList<ResidenceStatusCode> ResidenceStatuses(DateOnly? on) =>
        rules.At(WorkPermission.StatusTopic, on ?? today.Date) is { } rule
            ? [.. rule.Values.Keys.Order(StringComparer.Ordinal).Select(code => new ResidenceStatusCode(code, rule.Texts(code)[1], Permission(rule.Texts(code)[0])))]
            : [];

    private static WorkPermissionKind? Permission(string name) => Enum.TryParse<WorkPermissionKind>(name, out var kind) ? kind : null;
}

internal sealed record ResidenceStatusCode(string Code, string Paragraph, WorkPermissionKind? WorkPermission);

internal sealed class ResidenceStatusLabelFields(Labels labels)
{
    public string Label([Parent] ResidenceStatusCode status, LabelLanguage lang) => labels.ResidenceStatuses[status.Code].In(lang);
}
