namespace Casework.GraphQL.Execution;

/// <summary>What extensions.code says for errors of the engine's own.</summary>
public static class ErrorCodes
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadVariables = "BAD_USER_INPUT";
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";
    public const string IntrospectionForbidden = "INTROSPECTION_FORBIDDEN";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Forbidden = "FORBIDDEN";
    public const string Timeout = "TIMEOUT";
    public const string Cancelled = "CANCELLED";
    public const string NullForNonNull = "NULL_FOR_NON_NULL";
    public const string TooManyFields = "TOO_MANY_FIELDS";
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";
    public const string DepthLimitExceeded = "DEPTH_LIMIT_EXCEEDED";
    public const string SlicingArgumentRequired = "SLICING_ARGUMENT_REQUIRED";
    public const string TooManyParts = "TOO_MANY_PARTS";
    public const string Internal = "INTERNAL_SERVER_ERROR";

    internal static Dictionary<string, object?> Extensions(string code) => new() { ["code"] = code };
}
