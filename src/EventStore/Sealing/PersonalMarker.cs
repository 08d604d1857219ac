using System.Reflection;

namespace Casework.EventStore;

/// <summary>
/// The host's generic struct that marks personal data. Its closed types need a constructor with the value as its one
/// argument, a property <c>Value</c>, a property <c>bool IsErased</c> and a static property <c>Erased</c>; a settable
/// property <c>Guid? Subject</c> names the person when it is not the stream's.
/// </summary>
/// <param name="OpenGeneric">For example <c>typeof(Personal&lt;&gt;)</c>.</param>
/// <param name="PurposeOf">The purpose class of a property; null or no function means <see cref="DefaultPurpose"/>.</param>
public sealed record PersonalMarker(Type OpenGeneric, Func<MemberInfo, string?>? PurposeOf = null)
{
    /// <summary>What a text reads as once its key is destroyed.</summary>
    public const string ErasedText = "(erased)";

    /// <summary>
    /// Properties of type <see cref="string"/>, or lists of strings, that hold free text: sealed for the person the stream is about, and
    /// read as <see cref="ErasedText"/> once the key is destroyed. Null: none.
    /// </summary>
    public Func<MemberInfo, bool>? IsText { get; init; }

    /// <summary>The purpose class of everything that names none.</summary>
    public const string DefaultPurpose = "casework";
}
