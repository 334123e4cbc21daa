using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;

namespace SalesBot.Features.Visits;

/// <summary>"What did I visit last week": visits of a period, one's own or those of a member, a region or a customer.</summary>
internal sealed class VisitList(Asking asking, VisitPages pages) : IAnswer
{
    private const int LongestOutcome = 160;

    private const int LastPage = 1000;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Rights.Of(turn.Viewer, Act.SeeRows) == Reach.None)
        {
            return new Reply(Say(turn, "list.refused"));
        }

        if (await asking.BackAsync(turn, cancellationToken, NameKind.Customer, NameKind.Member, NameKind.Region) is { } question)
        {
            return question;
        }

        var (period, number) = (turn.Reading.Slots.Period ?? Period.Month(turn.Today), PageOf(turn));
        var page = await pages.ReadAsync(turn, period, number, cancellationToken);
        var text = Sentence(turn, page, period);
        return page.Items.Count == 0 ? new Reply(text) : new Reply(text, Draw(turn, page, period, number));
    }

    /// <summary>A button asks for the next page by its number in place of a kind.</summary>
    private static int PageOf(Turn turn) =>
        int.TryParse(turn.Reading.Slots.Kind, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, LastPage) : 0;

    private static string Sentence(Turn turn, VisitPage page, Period period)
    {
        var when = turn.Locale.In(period);
        List<string> counts = [.. CountsOf(page).Where(c => c.Count > 0).Select(c => LogVisit.Texts.Count(turn.Locale, $"count.{c.What}", c.Count))];
        var what = counts.Count > 0 ? turn.Locale.List(counts) : Say(turn, "count.nothing");
        return WhoseOf(turn) is { } whose ? Say(turn, "list.of", whose, what, when)
            : Say(turn, VisitPages.MemberOf(turn) is null ? "list.team" : "list.mine", what, when);
    }

    private static IEnumerable<(string What, int Count)> CountsOf(VisitPage page)
    {
        yield return ("visits", page.Counts.GetValueOrDefault(VisitKind.InPerson) + page.Counts.GetValueOrDefault(VisitKind.AtOurs));
        yield return ("calls", page.Counts.GetValueOrDefault(VisitKind.Call));
        yield return ("online", page.Counts.GetValueOrDefault(VisitKind.Online));
    }

    /// <summary>The names that were said; null for one's own or all that one sees.</summary>
    private static string? WhoseOf(Turn turn)
    {
        var slots = turn.Reading.Slots;
        var member = slots.Member?.Id == turn.Member.Id && slots.Customer is null && slots.Region is null ? null : slots.Member;
        List<string> names = [.. new[] { member, slots.Customer, slots.Region }.OfType<Name>().Select(turn.Locale.NameOf)];
        return names.Count == 0 ? null : string.Join(" · ", names);
    }

    private static Card Draw(Turn turn, VisitPage page, Period period, int number)
    {
        var shown = (number * VisitPages.Size) + page.Items.Count;
        var subtitle = Say(turn, "list.shown", turn.Locale.Number((number * VisitPages.Size) + 1), turn.Locale.Number(shown), turn.Locale.Number(page.Total));
        var title = Say(turn, "list.title", WhoseOf(turn) is { } whose ? $"{whose} · {turn.Locale.Span(period)}" : turn.Locale.Span(period));
        var slots = turn.Reading.Slots;
        Button[] more = shown >= page.Total ? [] :
        [
            Press.Ask(
                Say(turn, "list.more"), Intents.VisitList, slots.Region, slots.Member, slots.Customer, period,
                kind: (number + 1).ToString(CultureInfo.InvariantCulture)),
        ];
        return new Card(title, subtitle, [new Entries(null, [.. page.Items.Select(item => Draw(turn, item))])], more);
    }

    private static Entry Draw(Turn turn, ListedVisit item)
    {
        var (visit, locale) = (item.Visit, turn.Locale);
        List<string> head = [item.Customer.NameIn(locale.Code), locale.Day(visit.Date), Say(turn, $"field.kind.{VisitCodes.CodeOf(visit.Kind)}")];
        if (visit.MemberId != turn.Member.Id && turn.Find(NameKind.Member, visit.MemberId) is { } by)
        {
            head.Add(locale.NameOf(by));
        }

        var id = visit.Id.ToString(CultureInfo.InvariantCulture);
        Button[] buttons = !OwnVisits.MayChange(visit, item.Customer, turn) ? [] :
        [
            Press.Begin(Say(turn, "list.correct"), Intents.VisitCorrect, id),
            Press.Act(Say(turn, "list.delete"), DeleteVisit.Name, id),
        ];
        return new Entry(string.Join(" · ", head), locale.Sentences(DetailsOf(turn, item)), buttons);
    }

    /// <summary>What came of it; the intention, the next step; and how late and how often it was written, for all alike.</summary>
    private static IEnumerable<string> DetailsOf(Turn turn, ListedVisit item)
    {
        var (visit, locale) = (item.Visit, turn.Locale);
        yield return Say(turn, "list.outcome", Cut.To(LongestOutcome, visit.Outcome).TrimEnd('.', '。'));
        if (visit.Intention is { } intention)
        {
            yield return Say(turn, "list.intention", Say(turn, $"field.intention.{VisitCodes.CodeOf(intention)}"));
        }

        if (item.NextStep is { } step)
        {
            yield return Say(turn, "list.step", step.Text, locale.Weekday(step.DueOn));
        }

        if (visit.DaysLate(item.By?.TimeZone ?? turn.Member.TimeZone) is > 0 and var late)
        {
            yield return LogVisit.Texts.Count(locale, "list.late", late);
        }

        if (visit.Corrected > 0)
        {
            yield return LogVisit.Texts.Count(locale, "list.corrected", visit.Corrected);
        }
    }

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => LogVisit.Texts.Say(turn.Locale, key, blanks);
}
