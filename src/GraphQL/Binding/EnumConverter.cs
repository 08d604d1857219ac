using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>An enum value becomes the CLR member of its name, or the name itself as a string.</summary>
internal sealed class EnumConverter(object[] valuesByOrdinal) : InputConverter
{
    public override object Convert(object value) => valuesByOrdinal[((EnumMember)value).Ordinal];

    public static EnumConverter Create(EnumType type, Type target)
    {
        if (target == typeof(string))
            return new EnumConverter([.. type.Members.Select(member => member.Name)]);
        if (!target.IsEnum)
            throw new InputBindingException($"Enum \"{type.Name}\" cannot become {ClrNames.Of(target)}.");

        var members = Enum.GetNames(target).ToDictionary(Names.ScreamingSnake, name => Enum.Parse(target, name));
        return new EnumConverter([.. type.Members.Select(member => members.GetValueOrDefault(member.Name)
            ?? throw new InputBindingException($"Value \"{member.Name}\" of enum \"{type.Name}\" has no member in {ClrNames.Of(target)}."))]);
    }
}
