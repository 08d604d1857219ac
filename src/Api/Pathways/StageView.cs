using Casework.Domain.Pathways;

namespace Casework.Api.Pathways;

/// <summary>What every stage has.</summary>
internal abstract record StageView(StageName Name, Type Facts, Pathway State)
{
    public DateOnly? ChangedOn => State.Entries.FindLast(entry => Facts.IsInstanceOfType(entry.Event))?.EffectiveOn;
}
