using System.Text;

namespace Casework.GraphQL.Tests.Attacks;

internal static class Text
{
    public static string Times(this string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary>One piece for each number from 0, joined by spaces.</summary>
    public static string Each(int count, Func<int, string> piece) => string.Join(' ', Enumerable.Range(0, count).Select(piece));
}
