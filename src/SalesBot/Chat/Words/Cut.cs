namespace SalesBot.Chat.Words;

/// <summary>Cuts text that is too long to show.</summary>
public static class Cut
{
    /// <summary>At most so many UTF-16 characters, the mark of the cut included; a pair that makes one sign is not torn.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
