using System.CommandLine;
using Casework.Api.Schema;

namespace Casework.Api.CommandLine;

internal static class LanguageOption
{
    public static Option<LabelLanguage> New() => new("--language") { Description = "de or en.", DefaultValueFactory = _ => LabelLanguage.De };
}
