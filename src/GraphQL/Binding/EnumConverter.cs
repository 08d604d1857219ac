using System.Reflection;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>An enum value becomes the CLR member of its name, what that converts to implicitly, or the name itself as a string.</summary>
internal sealed class EnumConverter(object[] valuesByOrdinal) : InputConverter
{
    private readonly object[] _values = valuesByOrdinal;

    public override object Convert(object value) => _values[((EnumMember)value).Ordinal];

    public static EnumConverter Create(EnumType type, Type target)
    {
        if (target == typeof(string))
            return new EnumConverter([.. type.Members.Select(member => member.Name)]);
        if (!target.IsEnum)
            return Implicit(type, target) ?? throw new InputBindingException($"Enum \"{type.Name}\" cannot become {ClrNames.Of(target)}.");

        var members = Enum.GetNames(target).ToDictionary(Names.ScreamingSnake, name => Enum.Parse(target, name));
        return new EnumConverter([.. type.Members.Select(member => members.GetValueOrDefault(member.Name)
            ?? throw new InputBindingException($"Value \"{member.Name}\" of enum \"{type.Name}\" has no member in {ClrNames.Of(target)}."))]);
    }

    /// <summary>By the target's own implicit conversion from a CLR enum; null when it has none.</summary>
    private static EnumConverter? Implicit(EnumType type, Type target)
    {
        var conversion = target.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
            method.Name == "op_Implicit" && method.ReturnType == target && method.GetParameters()[0].ParameterType.IsEnum);
        return conversion is null
            ? null
            : new EnumConverter([.. Create(type, conversion.GetParameters()[0].ParameterType)._values.Select(value => conversion.Invoke(null, [value])!)]);
    }
}
