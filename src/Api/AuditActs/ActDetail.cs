namespace Casework.Api.AuditActs;

/// <summary>One thing that is recorded of an act.</summary>
internal sealed record ActDetail(ActDetailName Name, string Value);
