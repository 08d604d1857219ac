namespace Casework.GraphQL.Execution;

/// <summary>Who may read a field. Asked once per field of the operation and request, never per object.</summary>
public sealed class AccessRule(string name, Func<ResolverContext, AccessDecision> decide)
{
    /// <summary>Everyone may.</summary>
    public static AccessRule Everyone { get; } = new("everyone", static _ => AccessDecision.Allow);

    public string Name { get; } = name;

    public AccessDecision Decide(ResolverContext context) => decide(context);

    /// <summary>A rule that allows or denies.</summary>
    public static AccessRule When(string name, Func<ResolverContext, bool> allows) =>
        new(name, context => allows(context) ? AccessDecision.Allow : AccessDecision.Deny);

    public override string ToString() => Name;
}
