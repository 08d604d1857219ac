using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Rules of their own that fields of input objects have, and the input objects that lead to such fields.</summary>
internal sealed class InputAccess
{
    public static readonly InputAccess None = new([], []);
    private readonly Dictionary<InputValue, AccessRule> _rules;
    private readonly HashSet<InputObjectType> _leading;

    private InputAccess(Dictionary<InputValue, AccessRule> rules, HashSet<InputObjectType> leading) => (_rules, _leading) = (rules, leading);

    /// <param name="schema">Where the input objects are.</param>
    /// <param name="choose">Null for a field that whoever may give its object may give.</param>
    /// <param name="problems">Takes what cannot be: a guarded field that has a default is given by everyone.</param>
    public static InputAccess Of(Schema schema, Func<InputObjectType, InputValue, AccessRule?> choose, List<string> problems)
    {
        var rules = new Dictionary<InputValue, AccessRule>();
        var types = schema.Types.OfType<InputObjectType>().ToList();
        foreach (var type in types)
        {
            foreach (var field in type.Fields)
            {
                if (choose(type, field) is not { } rule || rule == AccessRule.Everyone)
                    continue;
                rules.Add(field, rule);
                if (field.DefaultValue is not null || field.IsRequired)
                    problems.Add($"{type.Name}.{field.Name} has an access rule, so it may be neither required nor have a default.");
            }
        }

        return rules.Count == 0 ? None : new InputAccess(rules, Leading(types, rules));
    }

    /// <summary>Whether a value of the type may hold a guarded field.</summary>
    public bool Guards(SchemaType type) => type.Named is InputObjectType input && _leading.Contains(input);

    /// <summary>The guarded fields that a coerced value holds, by their path below it.</summary>
    public IEnumerable<(string Path, AccessRule Rule)> Given(object? value, string path) => value switch
    {
        InputObject input when _leading.Contains(input.Type) => input.Type.Fields.Where(input.Has).SelectMany(field => Given(input, field, path)),
        object?[] items => items.SelectMany(item => Given(item, path)),
        _ => [],
    };

    private IEnumerable<(string, AccessRule)> Given(InputObject input, InputValue field, string path)
    {
        var own = $"{path}.{field.Name}";
        return _rules.TryGetValue(field, out var rule) ? Given(input.Raw(field), own).Prepend((own, rule)) : Given(input.Raw(field), own);
    }

    private static HashSet<InputObjectType> Leading(List<InputObjectType> types, Dictionary<InputValue, AccessRule> rules)
    {
        var leading = new HashSet<InputObjectType>();
        while (types.Any(type => type.Fields.Any(field => rules.ContainsKey(field) || (field.Type.Named is InputObjectType below && leading.Contains(below))) && leading.Add(type)))
        {
        }

        return leading;
    }
}
