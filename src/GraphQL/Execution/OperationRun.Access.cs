namespace Casework.GraphQL.Execution;

/// <summary>Who may read which field, and give which argument, in this run.</summary>
internal sealed partial class OperationRun
{
    private readonly AccessDecision?[] _access = plan.AccessSlots == 0 ? [] : new AccessDecision?[plan.AccessSlots];
    private Dictionary<PlanField, AccessDeniedException>? _deniedArguments;

    /// <summary>What the field's rule says, asked once. Nothing is hidden where null has no place.</summary>
    public AccessDecision Decide(PlanField field)
    {
        if (_access[field.AccessSlot] is { } known)
            return known;
        AccessDecision decision;
        try
        {
            var context = new ResolverContext(this, field);
            decision = field.Access?.Decide(context) ?? AccessDecision.Allow;
            for (var i = 0; i < field.GuardedArguments.Length && decision == AccessDecision.Allow; i++)
                decision = Decide(field, field.GuardedArguments[i], context);
        }
        catch (Exception failure)
        {
            Unexpected(failure, field);
            decision = AccessDecision.Deny;
        }

        if (decision == AccessDecision.Hide && field.IsNonNull)
            decision = AccessDecision.Deny;
        if (decision != AccessDecision.Allow)
            Account?.Refuse(field.Coordinate);
        _access[field.AccessSlot] = decision;
        return decision;
    }

    /// <summary>Why the field was denied.</summary>
    public AccessDeniedException Denial(PlanField field) => _deniedArguments?.GetValueOrDefault(field) ?? AccessDeniedException.Instance;

    private AccessDecision Decide(PlanField field, GuardedArgument argument, ResolverContext context)
    {
        foreach (var (path, rule) in argument.Given(variables))
        {
            var decision = rule.Decide(context);
            if (decision == AccessDecision.Deny)
            {
                lock (this)
                    (_deniedArguments ??= [])[field] = new AccessDeniedException($"You are not permitted to give argument \"{path}\".");
            }

            if (decision != AccessDecision.Allow)
                return decision;
        }

        return AccessDecision.Allow;
    }
}
