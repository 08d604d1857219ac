using Casework.Api.Codes;
using Casework.Api.Composition;
using Casework.Api.Schema;

namespace Casework.Api.Releases;

/// <summary>What codes are called, for texts of releases.</summary>
internal static class ReleaseNames
{
    private static readonly Dictionary<string, ListText> Texts = ListTexts.Read(EmbeddedFiles.Under("codes/"));

    public static string Of<TCode>(TCode code, LabelLanguage language) where TCode : struct, Enum => Of(typeof(TCode).Name, CodeName.Of(code), language);

    /// <param name="list">The name of a list of codes.</param>
    /// <param name="code">One that is no longer in the list is called as it is.</param>
    public static string Of(string list, string code, LabelLanguage language) =>
        Texts[list].Codes!.TryGetValue(code, out var text) ? language is LabelLanguage.De ? text.De : text.En : code;
}
