using Casework.Domain;

namespace Casework.Api.Commands;

internal static class AccessRejection
{
    public static Rejection OtherMunicipality { get; } = new(
        "OTHER_MUNICIPALITY",
        "A pathway is opened in the caller's own municipality.",
        "Ein Fall wird in der eigenen Kommune eröffnet.");
}
