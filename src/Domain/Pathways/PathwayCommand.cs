namespace Casework.Domain.Pathways;

public abstract record PathwayCommand
{
    /// <summary>The day on which what the command says is or was true.</summary>
    public DateOnly EffectiveOn { get; init; }

    public abstract Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now);
}
