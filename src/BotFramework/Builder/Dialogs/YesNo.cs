namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads a yes or no in English, Spanish and Chinese, whatever language is asked in.</summary>
internal static class YesNo
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "yep", "yup", "yeah", "sure", "ok", "okay", "true", "agree",
        "sí", "si", "s", "claro", "vale", "verdadero", "acepto", "👍", "👌",
        "是", "是的", "对", "对的", "好", "好的", "可以", "行", "嗯", "要", "没问题", "确定", "同意",
    };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "n", "nope", "nah", "not", "false", "disagree", "never",
        "nunca", "falso", "✋", "👎",
        "不", "不是", "不对", "不好", "不行", "不要", "不可以", "不用", "否", "没有", "不同意",
    };

    /// <summary>The answer; null where there is none, or both.</summary>
    public static bool? Read(string text)
    {
        var words = WordsOf(text ?? string.Empty);
        var (yes, no) = (words.Any(Yes.Contains), words.Any(No.Contains));
        return yes == no ? null : yes;
    }

    private static string[] WordsOf(string text)
    {
        var letters = text.Normalize().Select(c => char.IsPunctuation(c) || char.IsWhiteSpace(c) ? ' ' : c);
        return string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
