using Microsoft.EntityFrameworkCore;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Core.Language;
using SalesBot.Data;

namespace SalesBot.Features.Export;

/// <summary>Where links of exports lead; null where it is not known at which address people reach the bot.</summary>
public sealed record ExportAddress(Func<Uri?> Base);

/// <summary>"Export my visits of this month as Excel": gives a link of one's own that works once, for ten minutes.</summary>
internal sealed class ExportAnswer(SalesDb db, Asking asking, ExportAddress address) : IAnswer
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (locale, slots) = (turn.Locale, turn.Reading.Slots);
        if (!Exporter.MaySee(turn.Viewer))
        {
            return new Reply(Exporter.Texts.Say(locale, "refused.administrator"));
        }

        if (await asking.BackAsync(turn, cancellationToken, NameKind.Region, NameKind.Member) is { } question)
        {
            return question;
        }

        if (ExportCodes.KindOf(slots.Export) is not { } kind)
        {
            return OfWhat(turn);
        }

        if (address.Base() is not { } start)
        {
            return new Reply(Exporter.Texts.Say(locale, "refused.address"));
        }

        var token = ExportLink.NewToken();
        await KeepAsync(token, new ExportRequest(
            kind, ExportCodes.FormatOf(slots.Format) ?? ExportFormat.Xlsx, slots.Period, slots.Region?.Id, slots.Member?.Id), turn, cancellationToken);
        return Give(turn, kind, new Uri(start, $"export/{token}"));
    }

    private static Reply OfWhat(Turn turn)
    {
        var slots = turn.Reading.Slots;
        return new Reply(Exporter.Texts.Say(turn.Locale, "what"), Card.Of(ExportCodes.Kinds.Select(code => Press.Ask(
            Exporter.Texts.Say(turn.Locale, $"{code}.title"), Intents.ExportMake, slots.Region, slots.Member,
            period: slots.Period, export: code, format: slots.Format))));
    }

    private static Reply Give(Turn turn, ExportKind kind, Uri link)
    {
        var (locale, slots) = (turn.Locale, turn.Reading.Slots);
        var title = Exporter.Texts.Say(locale, $"{ExportCodes.CodeOf(kind)}.title");
        string?[] of =
        [
            slots.Member is { } member ? locale.NameOf(member) : null,
            slots.Region is { } region ? locale.NameOf(region) : null,
            slots.Period is { } period && kind != ExportKind.Customers ? locale.Span(period) : null,
        ];
        var about = string.Join(" · ", of.OfType<string>());
        return new Reply(
            Exporter.Texts.Say(locale, "ready"),
            new Card(title, about.Length > 0 ? about : null, [], [Press.Open(Exporter.Texts.Say(locale, "button"), link)]));
    }

    /// <summary>Keeps the link with the turn; the member's own that have run out go.</summary>
    private async Task KeepAsync(string token, ExportRequest request, Turn turn, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<ExportLink>().Where(l => l.MemberId == turn.Member.Id && l.ExpiresAt < turn.Now.AddDays(-1)).ToListAsync(cancellationToken));
        db.Add(new ExportLink
        {
            TokenHash = ExportLink.HashOf(token),
            MemberId = turn.Member.Id,
            Kind = request.Kind,
            Format = request.Format,
            From = request.Period?.From,
            To = request.Period?.To,
            RegionId = request.RegionId,
            OfMemberId = request.MemberId,
            ExpiresAt = turn.Now + Lasts,
        });
    }
}
