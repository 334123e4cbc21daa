using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Words;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;

namespace SalesBot.Features.Customers;

/// <summary>Words that all answers on customers use.</summary>
internal static class CustomerWords
{
    private const string Dot = " · ";

    private static readonly Phrases Texts = Phrases.Of("Customers");

    public static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);

    public static string Count(Turn turn, string key, int count, params ReadOnlySpan<object?> more) => Texts.Count(turn.Locale, key, count, more);

    public static string Tier(Turn turn, Tier tier) => Phrases.Shared.Say(turn.Locale, $"tier.{Code(tier)}");

    public static string Kind(Turn turn, CustomerKind kind) => Say(turn, $"field.kind.{Code(kind)}");

    public static string Status(Turn turn, CustomerStatus status) => Say(turn, $"status.{Code(status)}");

    /// <summary>Empty where the asker cannot see it.</summary>
    public static string Region(Turn turn, int regionId) => Name(turn, NameKind.Region, regionId);

    /// <summary>Empty where it is the asker, or one whom they cannot see.</summary>
    public static string Owner(Turn turn, Customer customer) =>
        customer.OwnerId == turn.Member.Id ? "" : turn.InsteadOf(customer.OwnerId) ?? Name(turn, NameKind.Member, customer.OwnerId);

    /// <summary>"Kongfu Trading · Qufu · VIP"; where a tier says nothing, the status.</summary>
    public static string Title(Turn turn, Customer customer) => Dotted(
        customer.NameIn(turn.Locale.Code),
        Region(turn, customer.RegionId),
        customer.Status == CustomerStatus.Potential ? "" : Tier(turn, customer.Tier),
        customer.Status == CustomerStatus.Active ? "" : Status(turn, customer.Status));

    public static string Dotted(params IEnumerable<string> parts) => string.Join(Dot, parts.Where(part => part.Length > 0));

    /// <summary>What was asked for, in a line; null where it was all.</summary>
    public static string? Subtitle(Turn turn, Wanted wanted)
    {
        var said = Dotted(
            wanted.Tier is { } tier ? Tier(turn, tier) : "",
            wanted.Kind is { } kind ? Kind(turn, kind) : "",
            wanted.Status is { } status ? Status(turn, status) : "",
            wanted.Region is { } region ? turn.Locale.NameOf(region) : "",
            wanted.Member is { } member && member.Id != turn.Member.Id ? turn.Locale.NameOf(member) : "");
        return said.Length > 0 ? said : null;
    }

    public static Button Brief(Turn turn, Customer customer) =>
        Press.Ask(Say(turn, "button.brief"), Intents.CustomerBrief, customer: Named(customer));

    public static Button LogVisit(Turn turn, Customer customer) =>
        Press.Ask(Say(turn, "button.visit"), Intents.VisitLog, customer: Named(customer));

    /// <summary>A customer as a thing that can be named, also one that was made just now.</summary>
    public static Name Named(Customer customer) =>
        new(NameKind.Customer, customer.Id, customer.Code, customer.Name, [], customer.RegionId, customer.OwnerId);

    /// <summary>Why nothing of customers is told; null when it is.</summary>
    public static Reply? Refusal(Turn turn) =>
        Rights.Of(turn.Viewer, Act.SeeRows) == Reach.None ? new Reply(Say(turn, "refused.administrator")) : null;

    private static string Name(Turn turn, NameKind kind, int id) => turn.Find(kind, id) is { } name ? turn.Locale.NameOf(name) : "";

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
