using System.Text;

namespace Casework.GraphQL.Tests.Language;

/// <summary>Random documents of the executable grammar, the same for the same seed.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Names =
        ["a", "b", "name", "track", "next", "title", "artist", "on", "query", "type", "_1", "fragment", "trueish", "found"];

    private static readonly string[] Strings =
        ["\"\"", "\"plain\"", "\"ü 😀\"", "\"\\u00E9\\n\\\"\"", "\"\\u{1F600}\"", "\"\"\"block\"\"\"", "\"\"\"\n  two\n    lines \\\"\"\"\n\"\"\""];

    private static readonly string[] Numbers = ["0", "-1", "42", "1.5", "-0.0e+7", "123456789012345678901"];

    private static readonly string[] Blanks = [" ", "\n", ",", "\t", " # comment ü\n", "\r\n", "\uFEFF"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Next()
    {
        _text.Clear();
        for (var i = _random.Next(1, 4); i > 0; i--)
            AddDefinition();
        return _text.ToString();
    }

    /// <summary>Overwrites a few bytes.</summary>
    public void Damage(byte[] source)
    {
        const string bytes = "{}()[]:=@$!|&.\"\\#-0e x\n\u00FF\u0000";
        for (var i = _random.Next(1, 4); i > 0; i--)
            source[_random.Next(source.Length)] = (byte)bytes[_random.Next(bytes.Length)];
    }

    private void AddDefinition()
    {
        if (Chance(30))
        {
            Add("fragment", Chance(50) ? "F" : "G", "on", "Track");
        }
        else if (Chance(60))
        {
            Add(Pick("query", "mutation", "subscription"));
            if (Chance(70))
                Add(Pick(Names));
            if (Chance(40))
                AddVariables();
        }
        else
        {
            AddSelections(0);
            return;
        }

        AddDirectives();
        AddSelections(0);
    }

    private void AddVariables()
    {
        Add("(");
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            if (Chance(10))
                Add(Pick(Strings));
            Add("$" + Pick(Names), ":", Pick("Int", "[String!]!", "[[Mood]]", "TrackFilter"));
            if (Chance(30))
                Add("=", Value(0, "1"));
        }

        Add(")");
    }

    private void AddSelections(int depth)
    {
        Add("{");
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            if (depth < 5 && Chance(15))
            {
                Add("...");
                if (Chance(60))
                    Add("on", Pick("Track", "Playable", "Found"));
                AddDirectives();
                AddSelections(depth + 1);
            }
            else if (Chance(10))
            {
                Add("...", Pick("F", "G"));
            }
            else
            {
                AddField(depth);
            }
        }

        Add("}");
    }

    private void AddField(int depth)
    {
        if (Chance(20))
            Add(Pick(Names), ":");
        Add(Pick(Names));
        if (Chance(25))
            AddArguments();
        AddDirectives();
        if (depth < 5 && Chance(35))
            AddSelections(depth + 1);
    }

    private void AddArguments()
    {
        Add("(");
        for (var i = _random.Next(1, 4); i > 0; i--)
            Add(Pick(Names), ":", Value(0, "$" + Pick(Names)));
        Add(")");
    }

    private void AddDirectives()
    {
        if (!Chance(8))
            return;
        Add("@" + Pick("include", "skip", "onField", "nope"));
        if (Chance(50))
            AddArguments();
    }

    private string Value(int depth, string variable) => _random.Next(depth < 4 ? 9 : 7) switch
    {
        0 => Pick(Numbers),
        1 or 2 => Pick(Strings),
        3 => Pick("true", "false", "null"),
        4 or 5 => Pick("CALM", "on", "X"),
        6 => variable,
        7 => "[" + string.Join(Pick(Blanks), Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1, variable))) + "]",
        _ => "{" + string.Join(Pick(Blanks), Enumerable.Range(0, _random.Next(4)).Select(_ => $"{Pick(Names)}: {Value(depth + 1, variable)}")) + "}",
    };

    private void Add(params string[] tokens)
    {
        foreach (var token in tokens)
            _text.Append(token).Append(Pick(Blanks));
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
