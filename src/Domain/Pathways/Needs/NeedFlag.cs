namespace Casework.Domain.Pathways.Needs;

/// <param name="Need">Null when only its clearing is known.</param>
/// <param name="ClearedOn">Null while it is raised.</param>
public sealed record NeedFlag(Guid Id, Personal<NeedKind>? Need = null, DateOnly RaisedOn = default, DateOnly? ClearedOn = null)
{
    public bool IsRaised => Need is not null && ClearedOn is null;
}
