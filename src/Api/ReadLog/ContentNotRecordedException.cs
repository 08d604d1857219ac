namespace Casework.Api.ReadLog;

/// <summary>The schema shows content of cases past the read log.</summary>
internal sealed class ContentNotRecordedException(IReadOnlyList<string> types)
    : Exception($"Nobody would record who reads {string.Join(", ", types)}: ShownPathways has to know of whom each is, or RecordedTypes why it holds nothing of a case.");
