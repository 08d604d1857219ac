using Casework.Domain.Releases;

namespace Casework.Domain.Access;

/// <summary>What the policy is asked: what somebody wants to do, with what, of which municipality.</summary>
public sealed record AccessQuestion(Deed Deed, string Municipality, FieldClass Class = FieldClass.Public)
{
    /// <summary>The case; null for what concerns none.</summary>
    public Guid? PathwayId { get; init; }

    public CaseState State { get; init; }

    /// <summary>How the caller stands to the case.</summary>
    public Assignment Assignment { get; init; }

    /// <summary>The caller stands for the minor whose case it is.</summary>
    public bool StandsForMinor { get; init; }

    /// <summary>The caller has broken the glass on this case, and the time that gives is not over.</summary>
    public bool GlassBroken { get; init; }

    /// <summary>The person has asked what is known of them, and waits for the answer.</summary>
    public bool AccessRequested { get; init; }

    /// <summary>What a released figure counts; null for a release as a whole.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>How the caller stands to the match that is asked about.</summary>
    public MatchStanding Match { get; init; }

    /// <summary>How the caller stands to the interpreter's booking that is asked about.</summary>
    public BookingStanding Booking { get; init; }
}
