using Casework.Projections;

namespace Casework.Api.Schema;

internal enum LabelLanguage { De, En }

internal static class LabelLanguages
{
    public static string In(this Label label, LabelLanguage language) => language == LabelLanguage.De ? label.De : label.En;
}
