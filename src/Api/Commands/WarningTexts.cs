using Casework.Api.Schema;
using Casework.Projections;

namespace Casework.Api.Commands;

/// <summary>What a compliance warning says to people.</summary>
internal static class WarningTexts
{
    public static string Say(string code, Tongue tongue) =>
        Labels.OfTheHouse.Warnings[code].In(tongue.German ? LabelLanguage.De : LabelLanguage.En);
}
