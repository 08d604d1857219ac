namespace Casework.Domain.Notices;

public static class NoticeRejection
{
    public static Rejection NotFound { get; } = new(
        "NOTICE_NOT_FOUND",
        "There is no such notice for you.",
        "Diese Benachrichtigung gibt es für Sie nicht.");
}
