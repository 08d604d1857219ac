using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A directive as written on a definition of the schema, for hosts that read their own directives off fields.</summary>
public sealed class AppliedDirective
{
    internal AppliedDirective(Directive syntax) => Syntax = syntax;

    public Directive Syntax { get; }
    public string Name => Syntax.Name;

    /// <summary>The argument as written, or null when it was left out.</summary>
    public Value? Argument(string name)
    {
        foreach (var argument in Syntax.Arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The argument's strings or enum values; a single value counts as a list of one, an absent one as none.</summary>
    public IReadOnlyList<string> Names(string argument) => Argument(argument) switch
    {
        ListValue list => [.. list.Values.Select(Text)],
        null or NullValue => [],
        var single => [Text(single)],
    };

    private static string Text(Value value) => value switch
    {
        StringValue text => text.Value,
        EnumValue member => member.Value,
        IntValue number => number.Value,
        FloatValue number => number.Value,
        BooleanValue truth => truth.Value ? "true" : "false",
        _ => string.Empty,
    };
}
