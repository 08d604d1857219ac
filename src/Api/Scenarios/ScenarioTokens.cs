using Casework.Api.Schema;
using Casework.Domain.Access;

namespace Casework.Api.Scenarios;

/// <summary>With which token whoever a step names asks: the one that was given for them, or else one that is issued.</summary>
/// <param name="given">By the name that steps use.</param>
/// <param name="issue">Null where no tokens are issued.</param>
internal sealed class ScenarioTokens(IReadOnlyDictionary<string, string> given, Func<Caller, string>? issue)
{
    public bool Has(string who) => issue is not null || given.ContainsKey(who);

    /// <param name="pathway">The global id of the pathway a newcomer's token is for.</param>
    public string Of(string who, string municipality, string? pathway) =>
        given.TryGetValue(who, out var token) ? token : issue!(new Caller(who, RoleOf(who), municipality, pathway is null ? null : GlobalId.Uuid("Pathway", pathway)));

    private static Role RoleOf(string who) => who switch
    {
        ScenarioStep.Auditor => Role.Auditor,
        ScenarioStep.Newcomer => Role.Newcomer,
        ScenarioStep.Lead => Role.TeamLead,
        ScenarioStep.Coordinator => Role.InterpreterCoordinator,
        _ => Role.Caseworker,
    };
}
