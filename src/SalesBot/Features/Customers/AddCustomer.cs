using SalesBot.Chat;
using SalesBot.Chat.Cards;
using SalesBot.Chat.Forms;
using SalesBot.Chat.Words;
using SalesBot.Core;
using SalesBot.Core.Customers;
using SalesBot.Core.Language;
using SalesBot.Core.Members;
using SalesBot.Data;

namespace SalesBot.Features.Customers;

/// <summary>Adds a potential customer, after a look for one that is there already; it counts as a lead of the day.</summary>
internal sealed class AddCustomer(SalesDb db, CustomerDoubles doubles, RegionReps reps) : Form
{
    /// <summary>What most new ones are.</summary>
    private const string UsualKind = "dealer";

    private const string Another = "another";

    private static readonly Phrases Texts = Phrases.Of("Customers");

    public override string Intent => Intents.CustomerAdd;

    public override Phrases Phrases => Texts;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new("name", FieldKind.Line, true, s => s.Text ?? s.UnknownName ?? s.Customer?.Display, (reader, text, _) => reader.ReadYesNo(text) is null ? text : null),
        new("region", FieldKind.Line, true, s => s.Region?.Key, (reader, text, context) => Only(reader.ReadName(text, context, NameKind.Region)))
        {
            Shown = (key, turn) => Shown(NameKind.Region, key, turn),
        },
        new("alike", FieldKind.Choice, false, _ => null, (reader, text, _) => reader.ReadYesNo(text) == true ? Another : null)
        {
            Codes = [Another],
            OnlyWhenAsked = true,
        },
        new("kind", FieldKind.Choice, false, s => s.Kind, (reader, text, _) => reader.ReadCustomerKind(text))
        {
            Codes = ["distributor", UsualKind, "direct"],
        },
        new("owner", FieldKind.Line, false, _ => null, (reader, text, context) => Only(reader.ReadName(text, context, NameKind.Member)))
        {
            Shown = (key, turn) => Shown(NameKind.Member, key, turn),
        },
    ];

    public override IReadOnlyDictionary<string, string> Defaults(Turn turn) => new Dictionary<string, string> { ["kind"] = UsualKind };

    public override async Task<IReadOnlyDictionary<string, string>> DefaultsAsync(Filled filled, Turn turn, CancellationToken cancellationToken) =>
        await OwnerAsync(filled, turn, cancellationToken) is { } owner
            ? new Dictionary<string, string>(Defaults(turn)) { ["owner"] = owner.Key }
            : Defaults(turn);

    public override async Task<IReadOnlyList<Problem>> CheckAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (filled["name"] is not { } name)
        {
            return [];
        }

        if (Rule.Broken(new CustomerNameIsSaid(name), new CustomerNameIsNotTooLong(name)) is [var broken, ..])
        {
            return [new("name", Say(turn, $"rule.{broken.Name}", [.. broken.Figures]))];
        }

        return filled["region"] is not { } key ? []
            : Named(NameKind.Region, key, turn) is not { } region || !turn.Viewer.SeesAll && !turn.Viewer.Regions.Contains(region.Id)
                ? [new("region", Say(turn, "add.region.notyours"))]
            : await DoubleAsync(name, region, filled, turn, cancellationToken) is { } twice ? [twice]
            : await OwnerProblemAsync(region, filled, turn, cancellationToken) is { } nobody ? [nobody]
            : [];
    }

    public override async Task<Reply> SaveAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        var region = Named(NameKind.Region, filled["region"]!, turn)!;
        var owner = (await OwnerAsync(filled, turn, cancellationToken))!;
        var customer = new Customer
        {
            Code = await doubles.NextCodeAsync(cancellationToken),
            Name = filled["name"]!.Trim(),
            Kind = Enum.Parse<CustomerKind>(filled["kind"] ?? UsualKind, ignoreCase: true),
            RegionId = region.Id,
            OwnerId = owner.Id,
            Status = CustomerStatus.Potential,
            Tier = Tier.Other,
            Recorded = turn.CompanyToday,
            BeganAsLead = true,
        };
        db.Add(customer);
        CountAsLead(customer, turn);
        return Receipt(customer, region, owner, turn);
    }

    /// <summary>The customer gets its id from the store when the turn is saved; the milestone then points at it.</summary>
    private void CountAsLead(Customer customer, Turn turn)
    {
        var lead = new Milestone { Kind = MilestoneKind.Lead, Date = turn.CompanyToday, RegionId = customer.RegionId, MemberId = customer.OwnerId };
        var foreignKey = db.Add(lead).Property(m => m.CustomerId);
        foreignKey.CurrentValue = db.Entry(customer).Property(c => c.Id).CurrentValue;
        foreignKey.IsTemporary = true;
    }

    /// <summary>The very same name in the region is refused; a like name is asked about once.</summary>
    private async Task<Problem?> DoubleAsync(string name, Name region, Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (await doubles.SameAsync(name, region, cancellationToken) is { } same)
        {
            return turn.Find(NameKind.Customer, same.Id) is null
                ? new("name", Say(turn, "add.same.unseen"))
                : new("name", Say(turn, "add.same", turn.Locale.NameOf(same), turn.Locale.NameOf(region)));
        }

        var alike = filled["alike"] is null ? doubles.Alike(name, turn) : [];
        return alike.Count == 0 ? null : new("alike", Say(turn, "add.alike", turn.Locale.List([.. alike.Select(a => Place(a, turn))])));
    }

    private async Task<Problem?> OwnerProblemAsync(Name region, Filled filled, Turn turn, CancellationToken cancellationToken) =>
        await OwnerAsync(filled, turn, cancellationToken) is not { } owner ? new("owner", Say(turn, "add.owner.which", turn.Locale.NameOf(region)))
        : Rights.MayAddPotentialCustomer(turn.Viewer, owner.Id, region.Id) ? null
        : new("owner", Say(turn, "add.owner.not"));

    /// <summary>Who is to look after it: as said; else a rep themselves, for others the one rep of the region.</summary>
    private async Task<Name?> OwnerAsync(Filled filled, Turn turn, CancellationToken cancellationToken)
    {
        if (filled["owner"] is { } key)
        {
            return Named(NameKind.Member, key, turn);
        }

        return turn.Member.Role == Role.Rep ? turn.Find(NameKind.Member, turn.Member.Id)
            : filled["region"] is { } code && Named(NameKind.Region, code, turn) is { } region ? await reps.OnlyAsync(region.Id, turn, cancellationToken)
            : null;
    }

    private static Reply Receipt(Customer customer, Name region, Name owner, Turn turn)
    {
        var title = Say(turn, "add.saved", customer.Name, turn.Locale.NameOf(region));
        List<Fact> facts =
        [
            new(Say(turn, "field.kind.label"), CustomerWords.Kind(turn, customer.Kind)),
            new(Say(turn, "field.owner.label"), turn.Locale.NameOf(owner)),
            new(Say(turn, "add.code"), customer.Code),
        ];
        var lead = Say(turn, "add.lead");
        return new Reply(
            turn.Locale.Sentences(title, lead),
            new Card(title, null, [new Facts(null, facts), new Lines(null, [lead])], [CustomerWords.LogVisit(turn, customer)]))
        {
            Made = CustomerWords.Named(customer),
        };
    }

    private static string Place(Name customer, Turn turn) => CustomerWords.Dotted(
        turn.Locale.NameOf(customer), customer.RegionId is { } id ? CustomerWords.Region(turn, id) : "");

    private static string? Only(IReadOnlyList<Name> names) => names is [var one] ? one.Key : null;

    private static string Shown(NameKind kind, string key, Turn turn) => Named(kind, key, turn) is { } name ? turn.Locale.NameOf(name) : key;

    private static Name? Named(NameKind kind, string key, Turn turn) => turn.Context.Names.All.FirstOrDefault(n => n.Kind == kind && n.Key == key);

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> blanks) => Texts.Say(turn.Locale, key, blanks);
}
