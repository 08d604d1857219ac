using System.Globalization;
using Casework.Api.Codes;
using Casework.Api.Schema;

namespace Casework.Api.Replay;

/// <summary>What fields and values of a file are called.</summary>
internal sealed class StateNames(CodeLists codes)
{
    /// <summary>The list of codes that names the fields of a file.</summary>
    public const string Fields = "PathwayField";

    public string Of(IReadOnlyList<StatePlace> place, LabelLanguage lang) =>
        string.Join(" › ", place.Select(one => one.Item is { } item ? string.Create(CultureInfo.InvariantCulture, $"{Named(Fields, one.Field, lang)} {item}") : Named(Fields, one.Field, lang)));

    public string Of(StateValue value, LabelLanguage lang) =>
        value.Codes is { } list ? string.Join(", ", value.Value.Split(WholePathway.Separator).Select(code => Named(list, code, lang)))
        : (value.Value, lang) is ("true", LabelLanguage.De) ? "ja"
        : (value.Value, lang) is ("false", LabelLanguage.De) ? "nein"
        : value.Value is "true" ? "yes"
        : value.Value is "false" ? "no"
        : lang is LabelLanguage.De && DateOnly.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : value.Value;

    private string Named(string list, string code, LabelLanguage lang) => codes.Text(list, code)?.In(lang) ?? code;
}
