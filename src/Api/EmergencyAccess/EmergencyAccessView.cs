using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Pathways.EmergencyAccess;

namespace Casework.Api.EmergencyAccess;

/// <param name="Day">The day that "now" means in the answer.</param>
internal sealed record EmergencyAccessView(Guid Pathway, BrokenGlass Glass, DateOnly Day)
{
    public Guid AccessId => Glass.Id;

    public string PathwayId => GlobalId.Of("Pathway", Pathway);

    public GlassReason Reason => Glass.Reason;

    public Personal<string> Statement => Glass.Statement;

    public string By => Glass.By;

    public DateTimeOffset OpenedAt => Glass.At;

    public DateTimeOffset EndsAt => Glass.EndsAt;

    public DateOnly ReviewDueOn => Glass.ReviewDueOn;

    public bool Overdue => Glass.ReviewedBy is null && Glass.ReviewDueOn < Day;

    public DateOnly? ReviewedOn => Glass.ReviewedOn;

    public string? ReviewedBy => Glass.ReviewedBy;

    public GlassFinding? Finding => Glass.Finding;

    public Personal<string>? ReviewStatement => Glass.ReviewStatement;
}
