using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Chat.Forms;

/// <summary>Words a form's next step.</summary>
internal static class FormQuestions
{
    /// <summary>What comes next: which of several, a missing field, or "is this right?" with all of it.</summary>
    public static Reply Next(Form form, FormState state, Turn turn, string? notice)
    {
        if (state.Candidates.Count > 0 && state.Asking is not null)
        {
            return WhichOne(form, state, turn, notice);
        }

        var question = Question(form, state, turn.Locale);
        var card = FormCard.Draw(form, state, turn);
        return new Reply(
            notice is null ? question : turn.Locale.Sentences(notice, question),
            card with { Buttons = [.. card.Buttons, .. LeaveOut(form, state, turn), .. NewCustomer(form, state, turn)] });
    }

    /// <summary>The same under what stands above the fields; its sentence is said the first time.</summary>
    public static Reply Headed(Reply next, FormHead? head, bool isFirst, Turn turn) => head is null || next.Card is not { } card ? next : next with
    {
        Text = isFirst ? turn.Locale.Sentences(head.Lead, next.Text) : next.Text,
        Card = card with { Title = head.Title, Subtitle = head.Subtitle, Blocks = [.. head.Blocks, .. card.Blocks] },
    };

    /// <summary>Asks once for what had better be there, with answers to tap.</summary>
    public static Reply Ask(Form form, FormState state, Wish wish, Turn turn)
    {
        var buttons = wish.Answers.Select(answer => Fill(answer, state.Id))
            .Append(Press.OnForm(Phrases.Shared.Say(turn.Locale, "skip"), state.Id, "skip"));
        return new Reply(wish.Question, new Card(form.Phrases.Say(turn.Locale, "form.title"), null, [], [.. buttons]));
    }

    /// <summary>What has to be chosen, with a button for each.</summary>
    public static Reply Choose(Form form, FormState state, Problem problem, Turn turn) => new(
        turn.Locale.Sentences(problem.Sentence, Question(form, state, turn.Locale)),
        new Card(
            form.Phrases.Say(turn.Locale, "form.title"),
            null,
            [],
            [
                .. problem.Answers.Select(answer => Fill(answer, state.Id)),
                Press.OnForm(Phrases.Shared.Say(turn.Locale, "cancel"), state.Id, "cancel"),
            ]));

    /// <summary>The form goes on with something that was made in between.</summary>
    public static Reply GoesOn(Form form, FormState state, Turn turn) => Stands(form, state, turn) with { Card = FormCard.Draw(form, state, turn) };

    /// <summary>The question that stands, said again after something else came between.</summary>
    public static Reply Stands(Form form, FormState state, Turn turn) => new(
        Phrases.Shared.Say(turn.Locale, "form.backto", form.Phrases.Say(turn.Locale, "form.title"), Question(form, state, turn.Locale)));

    public static Reply YesOrNo(Turn turn) => new(Phrases.Shared.Say(turn.Locale, "form.yesorno"));

    private static string Question(Form form, FormState state, Locale locale) =>
        form.Phrases.Say(locale, state.Asking is { } field ? $"field.{field}.ask" : "form.confirm");

    private static Reply WhichOne(Form form, FormState state, Turn turn, string? notice)
    {
        var names = state.Candidates
            .Select(code => turn.Context.Names.All.FirstOrDefault(n => n.Kind == NameKind.Customer && n.Key == code))
            .OfType<Name>().ToList();
        var text = notice ?? Phrases.Shared.Say(turn.Locale, "customer.whichone");
        var title = form.Phrases.Say(turn.Locale, "form.title");
        var customer = form.CustomerField!.Name;
        var buttons = names.Select(n => Pick(n, customer, state.Id, turn)).Concat(NewCustomer(form, state, turn))
            .Append(Press.OnForm(Phrases.Shared.Say(turn.Locale, "cancel"), state.Id, "cancel"));
        return new Reply(text, new Card(title, null, [], [.. buttons]));
    }

    private static Button Fill(QuickAnswer answer, string formId)
    {
        var press = Press.OnForm(answer.Title, formId, "save");
        return press with { Data = press.Data.Concat(answer.Fields).ToDictionary() };
    }

    /// <summary>Words that wait for their day can be left out with it.</summary>
    private static IEnumerable<Button> LeaveOut(Form form, FormState state, Turn turn) =>
        state.Asking is { } asking && form.Fields.Any(f => f.DayIn == asking && !f.Needed)
            ? [Press.OnForm(Phrases.Shared.Say(turn.Locale, "skip"), state.Id, "skip")]
            : [];

    /// <summary>A name that nobody has may be that of a new customer, for one who may add them.</summary>
    private static IEnumerable<Button> NewCustomer(Form form, FormState state, Turn turn) =>
        state.Unknown is { } name && form.CustomerField is { } field && state.Asking == field.Name
            && Rights.Of(turn.Viewer, Act.AddPotentialCustomer) != Reach.None
            ? [Press.Ask(Phrases.Shared.Say(turn.Locale, "customer.new"), Intents.CustomerAdd, region: RegionOf(state, turn), text: name)]
            : [];

    private static Name? RegionOf(FormState state, Turn turn) =>
        turn.Context.Names.All.FirstOrDefault(n => n.Kind == NameKind.Region && n.Key == state.Region);

    private static Button Pick(Name name, string field, string formId, Turn turn)
    {
        var shown = turn.Locale.NameOf(name);
        var region = name.RegionId is { } id ? turn.Find(NameKind.Region, id) : null;
        var press = Press.OnForm(region is null ? shown : $"{shown} · {turn.Locale.NameOf(region)}", formId, "pick");
        return press with { Data = new Dictionary<string, string>(press.Data) { [field] = name.Key } };
    }
}
