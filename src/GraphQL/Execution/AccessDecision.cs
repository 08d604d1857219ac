namespace Casework.GraphQL.Execution;

/// <summary>What an access rule says about a field in one request.</summary>
public enum AccessDecision
{
    Allow,

    /// <summary>The field answers with error FORBIDDEN.</summary>
    Deny,

    /// <summary>The field answers null without a word; where it may not be null, as Deny.</summary>
    Hide,
}
