using SalesBot.Chat;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Features.Targets;

namespace SalesBot.Features.Markets;

/// <summary>"How is Jining doing": the whole state of a region on one card.</summary>
internal sealed class RegionStatus(Asking asking, RegionPictures pictures, Company company) : IAnswer
{
    internal static readonly Phrases Texts = Phrases.Of("Markets");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((Asked.Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Region)) is { } other)
        {
            return other;
        }

        var own = turn.OwnRegions();
        if ((turn.Reading.Slots.Region ?? (own.Count == 1 ? own[0] : null)) is not { } region)
        {
            return own.Count == 0
                ? new Reply(Phrases.Shared.Say(turn.Locale, "region.none"))
                : await asking.SeveralAsync(turn, "region.whichofyours", own, cancellationToken);
        }

        return await pictures.OfAsync(region.Id, Asked.PeriodOf(turn), turn, cancellationToken) is { } picture
            ? RegionCard.Draw(picture, turn, company)
            : asking.Unknown(turn, region.Key, NameKind.Region);
    }
}
