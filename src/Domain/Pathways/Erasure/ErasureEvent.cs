namespace Casework.Domain.Pathways.Erasure;

/// <summary>How data of the person were erased. Stored forever; nothing of the person is in it.</summary>
public abstract record ErasureEvent : PathwayEvent
{
    private ErasureEvent()
    {
    }

    public static IReadOnlyList<(string Name, Type Type)> StoredNames { get; } =
    [
        ("erasure_decided", typeof(ErasureDecided)),
        ("subject_erased", typeof(SubjectErased)),
    ];

    /// <summary>Two people have decided. From now on nothing of the scope is recorded any more.</summary>
    /// <param name="ErasureId">The proposal it was.</param>
    public sealed record ErasureDecided(Guid ErasureId, ErasureScope Scope, ErasureBasis Basis) : ErasureEvent;

    /// <summary>The keys are destroyed: what they sealed can be read by nobody.</summary>
    /// <param name="Subject">The person's pseudonym: the id of the pathway.</param>
    public sealed record SubjectErased(Guid ErasureId, Guid Subject, ErasureScope Scope, ErasureBasis Basis) : ErasureEvent;
}

/// <summary>What is erased.</summary>
public enum ErasureScope
{
    /// <summary>Everything about the person.</summary>
    Person,

    /// <summary>The health file.</summary>
    Health,

    /// <summary>Special needs.</summary>
    Needs,
}

/// <summary>Art. 17(1) GDPR.</summary>
public enum ErasureBasis
{
    /// <summary>(a): also when the period of keeping them is over.</summary>
    NoLongerNecessary,

    /// <summary>(b).</summary>
    ConsentWithdrawn,

    /// <summary>(c).</summary>
    Objection,

    /// <summary>(d).</summary>
    UnlawfulProcessing,

    /// <summary>(e).</summary>
    LegalObligation,
}
