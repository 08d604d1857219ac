namespace Casework.Api.ReadLog;

/// <summary>What a request is called in logs and traces.</summary>
internal sealed record RequestId(string Value)
{
    public static RequestId Of(HttpContext http) => new(System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier);
}
