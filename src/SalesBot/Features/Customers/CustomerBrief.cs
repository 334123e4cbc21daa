using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Core.Visits;

namespace SalesBot.Features.Customers;

/// <summary>"Brief me on Kongfu": who they are, what was said and promised, what they pay, what to ask.</summary>
internal sealed class CustomerBrief(Asking asking, BriefQuery query, Cadence cadence, Company company, IntentMap map) : IAnswer
{
    private const int LongestOutcome = 160;
    private const int MostSteps = 5;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if ((CustomerWords.Refusal(turn) ?? await asking.BackAsync(turn, cancellationToken, NameKind.Customer)) is { } other)
        {
            return other;
        }

        if (turn.Reading.Slots.Customer is not { } name)
        {
            return new Reply(CustomerWords.Say(turn, "brief.which"));
        }

        return await query.OfAsync(name.Id, turn, cancellationToken) is { } briefing
            ? Draw(briefing, turn)
            : asking.Unknown(turn, name.Key, NameKind.Customer);
    }

    private Reply Draw(Briefing briefing, Turn turn)
    {
        var customer = briefing.Row.Customer;
        List<Block> blocks = [new Facts(null, [.. Who(customer, turn)])];
        Add("brief.visits", briefing.Visits.Select(visit => Line(visit, briefing.Promises[visit.Id], turn)));
        Add("brief.open", briefing.Open.Take(MostSteps).Select(step => Line(step, turn)));
        blocks.Add(new Facts(CustomerWords.Say(turn, "brief.money"), [.. Money(briefing.Money, turn)]));
        Add("brief.ask", Ask(briefing, turn));
        var title = customer.NameIn(turn.Locale.Code);
        return new Reply(Text(briefing, title, turn), new Card(title, CustomerWords.Region(turn, customer.RegionId), blocks, [.. Buttons(customer, turn)]));

        void Add(string key, IEnumerable<string> lines)
        {
            List<string> all = [.. lines];
            if (all.Count > 0)
            {
                blocks.Add(new Lines(CustomerWords.Say(turn, key), all));
            }
        }
    }

    private string Text(Briefing briefing, string title, Turn turn)
    {
        var customer = briefing.Row.Customer;
        List<string> sentences =
        [
            CustomerWords.Say(turn, customer.Status == CustomerStatus.Potential ? "brief.is.potential" : "brief.is",
                title, CustomerWords.Status(turn, customer.Status), CustomerWords.Tier(turn, customer.Tier), CustomerWords.Region(turn, customer.RegionId)),
            CustomerWords.Say(turn, "brief.paid", turn.Locale.Money(briefing.Money.ThisYear, company.Currency), turn.Locale.Number(briefing.Money.LastYear)),
        ];
        if (briefing.Open.Count > 0)
        {
            sentences.Add(CustomerWords.Count(turn, "brief.steps", briefing.Open.Count));
        }
        else if (Overdue(briefing, turn) is { } overdue)
        {
            sentences.Add(overdue);
        }

        return turn.Locale.Sentences(sentences);
    }

    private IEnumerable<Fact> Who(Customer customer, Turn turn)
    {
        yield return Of("field.kind.label", CustomerWords.Kind(turn, customer.Kind));
        yield return Of("brief.status", CustomerWords.Status(turn, customer.Status));
        if (customer.Status != CustomerStatus.Potential)
        {
            yield return Of("brief.tier", CustomerWords.Say(
                turn, customer.TierReason is null ? "brief.tier.volume" : "brief.tier.hand",
                CustomerWords.Tier(turn, customer.Tier), turn.Locale.Money(customer.LastYearVolume, company.Currency)));
        }

        if (CustomerWords.Owner(turn, customer) is { Length: > 0 } owner)
        {
            yield return Of("field.owner.label", owner);
        }

        yield return customer.Since is { } since
            ? Of("brief.since", turn.Locale.Day(since))
            : Of("brief.recorded", turn.Locale.Day(customer.Recorded));
        if (customer.Needs.Length > 0)
        {
            yield return Of("brief.needs", customer.Needs);
        }

        Fact Of(string key, string value) => new(CustomerWords.Say(turn, key), value);
    }

    /// <summary>A visit, what came of it, and what was promised.</summary>
    private static string Line(Visit visit, IEnumerable<FollowUp> promises, Turn turn)
    {
        var line = CustomerWords.Say(
            turn, $"brief.visit.{visit.Kind.ToString().ToLowerInvariant()}", turn.Locale.Day(visit.Date), Cut.To(LongestOutcome, visit.Outcome));
        return promises.FirstOrDefault() is { } step
            ? CustomerWords.Say(turn, $"brief.promise.{step.Status.ToString().ToLowerInvariant()}", line, Cut.To(LongestOutcome, step.Text), turn.Locale.Day(step.DueOn))
            : line;
    }

    private static string Line(FollowUp step, Turn turn) => CustomerWords.Dotted(
        CustomerWords.Say(turn, step.DueOn < turn.Today ? "brief.step.late" : "brief.step", Cut.To(LongestOutcome, step.Text), turn.Locale.Day(step.DueOn)),
        step.OwnerId != turn.Member.Id && turn.Find(NameKind.Member, step.OwnerId) is { } owner ? turn.Locale.NameOf(owner) : "");

    private IEnumerable<Fact> Money(MoneyPicture money, Turn turn)
    {
        var locale = turn.Locale;
        yield return new(CustomerWords.Say(turn, "brief.thisyear"), locale.Money(money.ThisYear, company.Currency));
        yield return new(CustomerWords.Say(turn, "brief.lastyear"), locale.Money(money.LastYear, company.Currency));
        yield return new(CustomerWords.Say(turn, "brief.lastpayment"), money.Last is { } last
            ? CustomerWords.Say(turn, "brief.lastpayment.of", locale.Money(last.Amount, company.Currency), locale.Day(last.Date))
            : CustomerWords.Say(turn, "brief.lastpayment.none"));
        if (money.Trend.Percent is { } percent)
        {
            yield return new(CustomerWords.Say(turn, "brief.trend", locale.Span(money.Trend.Months)), CustomerWords.Say(
                turn, "brief.trend.of", locale.Change(percent / 100), locale.Number(money.Trend.Now), locale.Number(money.Trend.Before)));
        }
    }

    /// <summary>What waits for an answer, and whether one has stayed away too long.</summary>
    private IEnumerable<string> Ask(Briefing briefing, Turn turn) =>
    [
        .. briefing.Open.Take(MostSteps).Select(step => CustomerWords.Say(turn, "brief.ask.step", Cut.To(LongestOutcome, step.Text))),
        .. Overdue(briefing, turn) is { } overdue ? (string[])[overdue] : [],
    ];

    private string? Overdue(Briefing briefing, Turn turn) =>
        cadence.DaysOverdue(briefing.Row.Customer, briefing.Row.LastVisit, turn.Today) is > 0 and var days
            ? CustomerWords.Count(turn, "brief.ask.visit", days)
            : null;

    private IEnumerable<Button> Buttons(Customer customer, Turn turn)
    {
        yield return CustomerWords.LogVisit(turn, customer);
        if (map.IsForm(Intents.FollowUpAdd))
        {
            yield return Press.Ask(CustomerWords.Say(turn, "button.followup"), Intents.FollowUpAdd, customer: CustomerWords.Named(customer));
        }
    }
}
