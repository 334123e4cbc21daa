using System.Text;

namespace SalesBot.Chat.Cards;

/// <summary>Makes text show as it was typed where a channel reads Markdown.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<>#|~";

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (Special.Contains(letter))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
