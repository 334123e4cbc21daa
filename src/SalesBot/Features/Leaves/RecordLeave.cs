using System.Globalization;
using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;
using static SalesBot.Features.Leaves.LeaveBook;

namespace SalesBot.Features.Leaves;

/// <summary>
/// "I'm on leave from 30 Nov to 4 Dec, Wang Lei covers for me": days on which a member is away, and who stands in. Said by
/// oneself, or by whoever leads them.
/// </summary>
internal sealed class RecordLeave(SalesDb db, LeaveBook book, TellOfLeave tell, WorkingDays workingDays) : Form
{
    /// <summary>For less nobody needs to stand in.</summary>
    private const int AskedForFrom = 2;

    private const int MostOffered = 4;

    private const int LongestEcho = 60;

    public override string Intent => Intents.LeaveAdd;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("member", FieldKind.Member, false, s => s.Member?.Key, (reader, text, context) => Named(context.Names.All, reader, text, context)),
        new("from", FieldKind.Day, true, s => Iso(s.From), Day),
        new("to", FieldKind.Day, true, s => Iso(s.Due), Day),
        new("substitute", FieldKind.Colleague, false, s => s.To?.Key, (reader, text, context) => Named(Candidates(context), reader, text, context)),
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string> { ["member"] = turn.Member.Upn };

    /// <summary>A name that leads to nobody, or to several, is asked back: nobody stands in by a slip.</summary>
    public override Task<Reply?> RefusalAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(turn.Reading switch
    {
        { Ambiguous: var several } when several.TryGetValue("member", out var away) => WhichOne(away, turn, (slots, name) => slots with { Member = name }),
        { Ambiguous: var several } when several.TryGetValue("to", out var names) => WhichOne(names, turn, (slots, name) => slots with { To = name }),
        { Slots.UnknownName: { } unknown } => new Reply(Say(turn, "unknown", Cut.To(LongestEcho, unknown))),
        _ => null,
    });

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (await book.RecordableAsync(filled["member"] ?? turn.Member.Upn, turn, cancellationToken) is not { } away)
        {
            return [new("member", Say(turn, "member.cannot"))];
        }

        List<Problem> problems = [.. Rules(filled, away, turn).Where(rule => !rule.Rule.IsKept).Select(rule => Broken(rule.Field, rule.Rule, away, turn))];
        if (filled["substitute"] is { } upn)
        {
            var substitute = await book.MemberAsync(upn, cancellationToken);
            problems.AddRange(substitute is null
                ? [new Problem("substitute", Say(turn, $"rule.{nameof(SubstituteIsOfTheTeam)}"))]
                : RulesOf(substitute, filled, away, turn).Where(rule => !rule.IsKept).Select(rule => Broken("substitute", rule, substitute, turn)));
        }

        return problems;
    }

    /// <summary>Who is away for longer is asked once who stands in.</summary>
    public override Task<Wish?> WishAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var days = workingDays.Count(new Period(filled.Day("from")!.Value, filled.Day("to")!.Value));
        var others = Candidates(turn.Context).Where(n => n.Key != filled["member"]).Take(MostOffered)
            .Select(name => new QuickAnswer(turn.Locale.NameOf(name), new Dictionary<string, string> { ["substitute"] = name.Key })).ToList();
        return Task.FromResult(filled["substitute"] is null && days >= AskedForFrom && others.Count > 0
            ? new Wish("substitute", Say(turn, "field.substitute.ask"), others)
            : null);
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var away = (await book.RecordableAsync(filled["member"] ?? turn.Member.Upn, turn, cancellationToken))!;
        var substitute = filled["substitute"] is { } upn ? await book.MemberAsync(upn, cancellationToken) : null;
        var leave = new Leave
        {
            MemberId = away.Id,
            From = filled.Day("from")!.Value,
            To = filled.Day("to")!.Value,
            SubstituteId = substitute?.Id,
            RecordedById = turn.Member.Id,
            RecordedAt = turn.Now,
        };
        db.Add(leave);
        var told = await tell.OfAsync(leave, away, substitute, turn, cancellationToken);
        away.Leaves.Add(leave);
        return Receipt(leave, away, substitute, told, turn);
    }

    private Reply Receipt(Leave leave, Member away, Member? substitute, bool told, Turn turn)
    {
        var (locale, own) = (turn.Locale, away.Id == turn.Member.Id);
        var title = own
            ? Say(turn, "recorded.own", Days(locale, leave.From, leave.To))
            : Say(turn, "recorded", locale.NameOf(away), Days(locale, leave.From, leave.To));
        List<string> lines = [];
        if (substitute is not null)
        {
            lines.Add(substitute.Id == turn.Member.Id ? Say(turn, "standsin.you", locale.NameOf(away))
                : Say(turn, told ? "standsin.told" : "standsin.nottold", locale.NameOf(substitute)));
        }

        if (own && PromptHours.Next(away, leave.To.AddDays(1), away.PromptTime, workingDays) is { } back)
        {
            lines.Add(Say(turn, "recorded.back", locale.Weekday(back.Day)));
        }

        return new Reply(locale.Sentences([title, .. lines]), new Card(title, null, lines.Count > 0 ? [new Lines(null, lines)] : [], []));
    }

    private static IEnumerable<(string Field, Rule Rule)> Rules(Filled filled, Member away, Turn turn)
    {
        var today = TodayOf(away, turn);
        if (filled.Day("from") is not { } from)
        {
            yield break;
        }

        yield return ("from", new LeaveBeganOfLate(from, today));
        if (filled.Day("to") is not { } to)
        {
            yield break;
        }

        yield return ("to", new LeaveEndsAfterItBegins(from, to));
        yield return ("to", new LeaveIsNotOver(to, today));
        yield return ("to", new LeaveIsNoLongerThanAYear(from, to, today));
        yield return ("from", new LeaveDoesNotOverlap(away, from, to));
    }

    private static IEnumerable<Rule> RulesOf(Member substitute, Filled filled, Member away, Turn turn)
    {
        yield return new SubstituteIsAnother(away.Id, substitute.Id);
        yield return new SubstituteIsOfTheTeam(away, substitute, turn.Viewer);
        if (filled.Day("from") is { } from && filled.Day("to") is { } to && from <= to)
        {
            yield return new SubstituteIsThere(substitute, from, to);
        }
    }

    /// <summary>Whose absence is told of is somebody whom the speaker may name anyway.</summary>
    private static Problem Broken(string field, Rule rule, Member about, Turn turn) => new(field, rule switch
    {
        LeaveDoesNotOverlap { Other: { } other } => Say(turn, $"rule.{rule.Name}", Days(turn.Locale, other.From, other.To)),
        SubstituteIsThere or SubstituteIsAnother => Say(turn, $"rule.{rule.Name}", turn.Locale.NameOf(about)),
        _ => Say(turn, $"rule.{rule.Name}", [.. rule.Figures]),
    });

    private static Reply WhichOne(IReadOnlyList<Name> names, Turn turn, Func<Slots, Name, Slots> with) =>
        new(Phrases.Shared.Say(turn.Locale, "member.whichone"), Card.Of(names.Select(name => Again(name, turn, with))));

    private static Button Again(Name name, Turn turn, Func<Slots, Name, Slots> with) =>
        Press.Ask(turn.Locale.NameOf(name), Intents.LeaveAdd, with(turn.Reading.Slots with { UnknownName = null }, name));

    private static string? Named(IReadOnlyList<Name> names, IReader reader, string text, ReadingContext context) =>
        names.FirstOrDefault(n => n.Kind == NameKind.Member && n.Key == text)?.Key
        ?? (reader.ReadName(text, context with { Names = new NameIndex(names.Where(n => n.Kind == NameKind.Member)) }, NameKind.Member) is [var one] ? one.Key : null);

    private static string? Day(IReader reader, string text, ReadingContext context) => Iso(reader.ReadDay(text, context, DayView.Coming));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
