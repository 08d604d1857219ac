namespace Casework.Domain.Access;

/// <summary>The policy's answer.</summary>
/// <param name="Reason">The grant that permits it, or why none does: for the record, never for the caller.</param>
public sealed record Ruling(bool Permitted, string Reason)
{
    public static Ruling OtherMunicipality { get; } = new(false, "OTHER_MUNICIPALITY");

    /// <summary>The role may not do it at all.</summary>
    public static Ruling NotOfTheRole { get; } = new(false, "ROLE");

    /// <summary>The role may, for another purpose.</summary>
    public static Ruling NotForThePurpose { get; } = new(false, "PURPOSE");

    /// <summary>Role and purpose would do, on another case, with other data or in another state.</summary>
    public static Ruling NotOnThisCase { get; } = new(false, "CASE");
}
