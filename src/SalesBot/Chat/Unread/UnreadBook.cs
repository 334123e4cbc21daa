using Microsoft.EntityFrameworkCore;
using SalesBot.Chat.Words;
using SalesBot.Data;

namespace SalesBot.Chat.Unread;

/// <summary>Keeps the sentences that were not understood, and what their person meant by them after all.</summary>
internal sealed class UnreadBook(SalesDb db)
{
    /// <summary>What a sentence wants is told by its beginning.</summary>
    private const int LongestKept = 400;

    /// <summary>Keeps what the turn said.</summary>
    /// <returns>The key that the buttons of the answer carry.</returns>
    public string Keep(Turn turn, IReadOnlyList<string> guesses)
    {
        var sentence = new UnreadSentence
        {
            Key = turn.NewId(),
            MemberId = turn.Member.Id,
            At = turn.Now,
            Language = turn.Reading.Language,
            Text = Cut.To(LongestKept, turn.Reading.Text),
            Guesses = [.. guesses],
        };
        db.Add(sentence);
        return sentence.Key;
    }

    /// <summary>Notes what a person pressed on the answer to a sentence of their own; the first press counts.</summary>
    public async Task<bool> ChoseAsync(string? key, string choice, Turn turn, CancellationToken cancellationToken)
    {
        var sentence = string.IsNullOrEmpty(key) ? null : await db.Set<UnreadSentence>().AsTracking()
            .FirstOrDefaultAsync(u => u.Key == key && u.MemberId == turn.Member.Id, cancellationToken);
        if (sentence is not null)
        {
            sentence.Choice ??= choice;
        }

        return sentence is not null;
    }
}
