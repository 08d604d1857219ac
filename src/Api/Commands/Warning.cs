namespace Casework.Api.Commands;

internal sealed record Warning(string Code, string About, string Message);
