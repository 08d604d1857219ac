using Casework.Api.Pathways;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Rules;

namespace Casework.Api.Residence;

/// <param name="Day">The day asked about.</param>
internal sealed record ResidenceView(Pathway State, DateOnly Day, RuleBook Rules) : StageView(StageName.Residence, typeof(ResidenceEvent), State)
{
    public IReadOnlyList<ResidenceStatusView> Statuses => [.. State.Residence.Statuses.Select(status => new ResidenceStatusView(status))];

    public IReadOnlyList<WorkPermitView> Permits => [.. State.Residence.Permits.Select(permit => new WorkPermitView(permit))];
}

internal sealed record ResidenceStatusView(ResidenceStatus Row)
{
    public Guid StatusId => Row.Id;

    public string? Status => Row.Code;

    public DateOnly ValidFrom => Row.ValidFrom;

    public DateOnly? ValidUntil => Row.ValidUntil;
}

internal sealed record WorkPermitView(WorkPermit Permit)
{
    public Guid PermitId => Permit.Id;

    public Guid SpellId => Permit.SpellId;

    public decimal? HoursPerWeekAtMost => Permit.HoursPerWeekAtMost;

    public DateOnly GrantedOn => Permit.GrantedOn;

    public DateOnly? ValidUntil => Permit.ValidUntil;
}
