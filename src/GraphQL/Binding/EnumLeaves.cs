using System.Collections.Frozen;
using System.Text;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>Writes enum values, their JSON made beforehand.</summary>
internal static class EnumLeaves
{
    public static LeafWriter ForNames(EnumType type)
    {
        var texts = type.Members.ToFrozenDictionary(member => member.Name, member => Encoding.UTF8.GetBytes($"\"{member.Name}\""));
        return LeafWriter.Of<string>((writer, value) => writer.Raw(texts.TryGetValue(value, out var text) ? text : throw Unknown(type, value)));
    }

    /// <summary>Reports every member without a value and every value without a member.</summary>
    public static LeafWriter? ForMembers<T>(EnumType type, Action<string> report) where T : struct, Enum
    {
        var members = Enum.GetNames<T>().ToDictionary(Names.ScreamingSnake, Enum.Parse<T>);
        var fits = true;
        foreach (var name in members.Keys.Where(name => type.Member(name) is null))
        {
            report($"{ClrNames.Of(typeof(T))}.{members[name]} would be {name}, which enum {type.Name} does not have.");
            fits = false;
        }

        foreach (var member in type.Members.Where(member => !members.ContainsKey(member.Name)))
        {
            report($"{type.Name}.{member.Name} has no member in {ClrNames.Of(typeof(T))}.");
            fits = false;
        }

        if (!fits)
            return null;
        var texts = members.ToFrozenDictionary(pair => pair.Value, pair => Encoding.UTF8.GetBytes($"\"{pair.Key}\""));
        return LeafWriter.Of<T>((writer, value) => writer.Raw(texts.TryGetValue(value, out var text) ? text : throw Unknown(type, value)));
    }

    private static ScalarCoercionException Unknown(EnumType type, object value) => new($"Enum \"{type.Name}\" cannot represent value: {value}");
}
