using System.Collections.Frozen;
using Casework.Api.Commands;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Schema;

/// <summary>Who may ask for a field of the schema, and how much it tells: what <c>@access</c> says on it, and else on its type.</summary>
/// <param name="Roles">All of them, also those that may because another may.</param>
internal sealed record FieldAccess(FrozenSet<Role> Roles, FieldClass Class)
{
    private const string Directive = "access";
    private const string ClassArgument = "class";

    /// <returns>Null where nobody is named, or no class: such a field is answered to nobody, and start-up fails.</returns>
    public static FieldAccess? Of(IEnumerable<AppliedDirective> own, IEnumerable<AppliedDirective> ofType)
    {
        var rules = new[] { Rule(own), Rule(ofType) }.OfType<AppliedDirective>().ToList();
        return rules.Count > 0 && rules.Select(ClassOf).FirstOrDefault(@class => @class is not null) is { } known ? new(RolesOf(rules[0]), known) : null;
    }

    public static AccessRule? Of(NamedType type, OutputField field) => Of(field.AppliedDirectives, type.AppliedDirectives) is { } access
        ? AccessRule.When(access.ToString(), context => access.Permits(context.Get<Caller>()))
        : null;

    /// <returns>Null for what whoever may ask for its field, or give its object, may give.</returns>
    public static AccessRule? Of(InputValue input)
    {
        if (Rule(input.AppliedDirectives) is not { } rule)
            return null;

        var access = new FieldAccess(RolesOf(rule), ClassOf(rule) ?? FieldClass.Public);
        return AccessRule.When(access.ToString(), context => access.Permits(context.Get<Caller>()));
    }

    public bool Permits(Caller caller) => Roles.Contains(caller.Role) && Policy.MayAskFor(caller, Class);

    public override string ToString() => $"{Class} to {string.Join(", ", Roles.Order())}";

    private static AppliedDirective? Rule(IEnumerable<AppliedDirective> directives) => directives.FirstOrDefault(directive => directive.Name == Directive);

    private static FrozenSet<Role> RolesOf(AppliedDirective rule)
    {
        var named = rule.Names("to").Select(RoleNames.Read).ToList();
        return Enum.GetValues<Role>().Where(role => named.Exists(other => role.Includes(other))).ToFrozenSet();
    }

    private static FieldClass? ClassOf(AppliedDirective rule) =>
        rule.Names(ClassArgument) is [var name] ? Enum.Parse<FieldClass>(name, ignoreCase: true) : null;
}
