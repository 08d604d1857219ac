namespace Casework.Domain.Pathways;

/// <summary>An event that is about another pathway, too.</summary>
public interface INamesOtherPathway
{
    public Guid OtherPathway { get; }
}
