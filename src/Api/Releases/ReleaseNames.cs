using System.Text.Json;
using Casework.Api.Codes;
using Casework.Api.Composition;
using Casework.Api.Schema;

namespace Casework.Api.Releases;

/// <summary>What codes are called, for texts of releases.</summary>
internal static class ReleaseNames
{
    private static readonly Dictionary<string, ListText> Texts = ListTexts.Read(EmbeddedFiles.Under("codes/"));

    public static string Of<TCode>(TCode code, LabelLanguage language) where TCode : struct, Enum
    {
        var text = Texts[typeof(TCode).Name].Codes![JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString())];
        return language is LabelLanguage.De ? text.De : text.En;
    }
}
