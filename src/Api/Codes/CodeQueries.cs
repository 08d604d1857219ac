using Casework.Api.Schema;
using Casework.GraphQL.Binding;

namespace Casework.Api.Codes;

/// <summary>What people choose from: no database, lists made at start.</summary>
internal sealed class CodeQueries(CodeLists lists)
{
    public IReadOnlyList<CodeList> CodeLists() => lists.All;

    public IReadOnlyList<CodeView>? Codes(string name) => lists.Named(name)?.Codes;
}

internal sealed class CodeListFields
{
    public static string Label([Parent] CodeList list, LabelLanguage lang) => list.Text.In(lang);
}

internal sealed class CodeFields
{
    public static string Label([Parent] CodeView code, LabelLanguage lang) => code.Text.In(lang);

    public static string? Description([Parent] CodeView code, LabelLanguage lang) => code.About?.In(lang);
}
