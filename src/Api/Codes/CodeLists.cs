using System.Collections.Frozen;
using Casework.Projections;

namespace Casework.Api.Codes;

/// <summary>Every list of codes with names in German and English, made once at start.</summary>
internal sealed class CodeLists
{
    private readonly FrozenDictionary<string, CodeList> _byName;

    private readonly FrozenDictionary<(string List, string Code), Label> _texts;

    private CodeLists(IReadOnlyList<CodeList> all)
    {
        (All, _byName) = (all, all.ToFrozenDictionary(list => list.Name));
        _texts = all.SelectMany(list => list.Codes, (list, code) => KeyValuePair.Create((list.Name, code.Code), code.Text)).ToFrozenDictionary();
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<CodeList> All { get; }

    public CodeList? Named(string name) => _byName.GetValueOrDefault(name);

    /// <returns>What a code is called; null when the list has none of that name.</returns>
    public Label? Text(string list, string code) => _texts.GetValueOrDefault((list, code));

    /// <param name="listed">The codes there are.</param>
    /// <param name="texts">What they are called.</param>
    /// <exception cref="CodeListsInvalidException">Lists every code without names in both languages, and every name of what does not exist.</exception>
    public static CodeLists Of(IReadOnlyList<ListedCodes> listed, IReadOnlyDictionary<string, ListText> texts)
    {
        var problems = listed.SelectMany(list => Problems(list, texts.GetValueOrDefault(list.Name)))
            .Concat(texts.Keys.Except(listed.Select(list => list.Name)).Select(name => $"{name} has a name and does not exist."))
            .ToList();
        return problems.Count > 0
            ? throw new CodeListsInvalidException(problems)
            : new CodeLists([.. listed.OrderBy(list => list.Name, StringComparer.Ordinal).Select(list => List(list, texts[list.Name]))]);
    }

    private static IEnumerable<string> Problems(ListedCodes list, ListText? text)
    {
        if (text is null)
            return [$"{list.Name} has no name."];

        var codes = text.Codes ?? new Dictionary<string, CodeText>();
        return
        [
            .. Blanks(list.Name, text.De, text.En),
            .. list.Codes.Where(one => !codes.ContainsKey(one.Code)).Select(one => $"{list.Name}.{one.Code} has no name."),
            .. codes.Keys.Except(list.Codes.Select(one => one.Code)).Select(code => $"{list.Name}.{code} has a name and does not exist."),
            .. codes.SelectMany(code => Blanks($"{list.Name}.{code.Key}", code.Value.De, code.Value.En, code.Value.Source ?? "-", code.Value.About?.De ?? "-", code.Value.About?.En ?? "-")),
        ];
    }

    private static IEnumerable<string> Blanks(string name, params string[] texts) =>
        texts.Any(string.IsNullOrWhiteSpace) ? [$"{name} has a blank text."] : [];

    private static CodeList List(ListedCodes list, ListText text) => new(list.Name, new Label(text.De, text.En), [.. list.Codes.Select(one => View(one, text.Codes![one.Code]))]);

    private static CodeView View(ListedCodes.One one, CodeText text) => new(one.Code, new Label(text.De, text.En), text.About, text.Source, one.DeprecationReason);
}
