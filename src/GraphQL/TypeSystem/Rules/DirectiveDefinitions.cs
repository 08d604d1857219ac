using Casework.GraphQL.Language;

namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Directives stand in known places, take inputs, and do not apply themselves, directly or not.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>
internal static class DirectiveDefinitions
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var directive in schema.Directives.Where(directive => !directive.IsBuiltIn))
        {
            FieldsAndArguments.CheckArguments($"@{directive.Name}", directive.Arguments, errors);
            foreach (var location in directive.Locations.Where(location => !DirectiveLocations.All.Contains(location)))
                errors.Report($"Directive \"@{directive.Name}\" has unknown location {location}.", directive.Location);
            foreach (var repeated in directive.Locations.GroupBy(location => location).Where(group => group.Count() > 1))
                errors.Report($"Directive \"@{directive.Name}\" names location {repeated.Key} more than once.", directive.Location);
            if (References(schema, directive).Contains(directive.Name))
                errors.Report($"Directive \"@{directive.Name}\" must not reference itself directly or indirectly.", directive.Location);
        }
    }

    /// <summary>The directives applied to the directive's arguments, to their types, and so on.</summary>
    private static HashSet<string> References(Schema schema, SchemaDirective directive)
    {
        var names = new HashSet<string>();
        var types = new HashSet<NamedType>();
        AddInputs(directive.Arguments);
        return names;

        void AddInputs(IReadOnlyList<InputValue> inputs)
        {
            foreach (var input in inputs)
            {
                Add(input.AppliedDirectives);
                AddType(input.Type.Named);
            }
        }

        void AddType(NamedType type)
        {
            if (!types.Add(type))
                return;
            Add(type.AppliedDirectives);
            if (type is InputObjectType input)
                AddInputs(input.Fields);
            if (type is EnumType @enum)
            {
                foreach (var member in @enum.Members)
                    Add(member.AppliedDirectives);
            }
        }

        void Add(IReadOnlyList<AppliedDirective> applied)
        {
            foreach (var each in applied)
            {
                if (names.Add(each.Name) && schema.Directive(each.Name) is { } next)
                    AddInputs(next.Arguments);
            }
        }
    }
}
