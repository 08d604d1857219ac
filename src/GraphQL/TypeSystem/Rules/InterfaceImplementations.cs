namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>A type has all that its interfaces ask for: their own interfaces, their fields with a covariant type, their arguments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
internal static class InterfaceImplementations
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.OfType<FieldsType>())
        {
            foreach (var @interface in type.Interfaces.Distinct())
            {
                if (@interface == type)
                    errors.Report($"Type \"{type.Name}\" cannot implement itself because it would create a circular reference.", type.Location);
                else
                    Check(type, @interface, errors);
            }

            foreach (var repeated in type.Interfaces.GroupBy(@interface => @interface.Name).Where(group => group.Count() > 1))
                errors.Report($"Type \"{type.Name}\" can only implement \"{repeated.Key}\" once.", type.Location);
        }
    }

    private static void Check(FieldsType type, InterfaceType @interface, SchemaErrors errors)
    {
        foreach (var inherited in @interface.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            errors.Report(
                inherited == type
                    ? $"Type \"{type.Name}\" cannot implement \"{@interface.Name}\" because it would create a circular reference."
                    : $"Type \"{type.Name}\" must implement \"{inherited.Name}\" because it is implemented by \"{@interface.Name}\".",
                @interface.Location,
                type.Location);
        }

        foreach (var expected in @interface.Fields)
        {
            if (type.Field(expected.Name) is not { } field)
            {
                errors.Report(
                    $"Interface field \"{expected.Coordinate}\" expected but \"{type.Name}\" does not provide it.", expected.Location, type.Location);
                continue;
            }

            if (!Schema.IsSubType(field.Type, expected.Type))
            {
                errors.Report(
                    $"Interface field \"{expected.Coordinate}\" expects type \"{expected.Type}\" but \"{field.Coordinate}\" is type \"{field.Type}\".",
                    expected.Location,
                    field.Location);
            }

            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                errors.Report(
                    $"Interface field \"{expected.Coordinate}\" is not deprecated, so implementation field \"{field.Coordinate}\" must not be deprecated.",
                    expected.Location,
                    field.Location);
            }

            CheckArguments(field, expected, errors);
        }
    }

    private static void CheckArguments(OutputField field, OutputField expected, SchemaErrors errors)
    {
        foreach (var wanted in expected.Arguments)
        {
            if (field.Argument(wanted.Name) is not { } argument)
            {
                errors.Report(
                    $"Interface field argument \"{expected.Coordinate}({wanted.Name}:)\" expected but \"{field.Coordinate}\" does not provide it.",
                    wanted.Location,
                    field.Location);
            }
            else if (argument.Type != wanted.Type)
            {
                errors.Report(
                    $"Interface field argument \"{expected.Coordinate}({wanted.Name}:)\" expects type \"{wanted.Type}\" but \"{field.Coordinate}({wanted.Name}:)\" is type \"{argument.Type}\".",
                    wanted.Location,
                    argument.Location);
            }
        }

        foreach (var additional in field.Arguments.Where(argument => argument.IsRequired && expected.Argument(argument.Name) is null))
        {
            errors.Report(
                $"Argument \"{field.Coordinate}({additional.Name}:)\" must not be required type \"{additional.Type}\" if not provided by the Interface field \"{expected.Coordinate}\".",
                additional.Location,
                expected.Location);
        }
    }
}
