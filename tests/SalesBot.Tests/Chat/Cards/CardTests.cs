using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SalesBot.Chat;
using SalesBot.Chat.Cards;

namespace SalesBot.Tests.Chat.Cards;

public sealed class CardTests
{
    private static readonly Card Whole = new(
        "Jining",
        "Jan 1 – Nov 24, 2026",
        [
            new Figure("Collected", "994,712", ["95.6% of the quota"], 0.956m, Tone.Attention),
            new Facts("People", [new Fact("Zhang Min", "rep")]),
            new Table("Below", ["Region", "Collected"], [["Qufu", "417,027"], ["Yanzhou", "215,206"]]),
            new Lines("Notes", ["Langya lowered its price"]),
            new Entries("Due", [new Entry("Kongfu: bring the contract", "due Friday", [new Button("Done", new Dictionary<string, string> { ["do"] = "act" })])]),
            new Inputs([
                new Input("customer", "Customer", "C002", InputKind.Choice, [new Choice("C002", "Kongfu Trading")], true),
                new Input("outcome", "What came of it", null, InputKind.Paragraph, [], true),
                new Input("date", "Day", "2026-11-24", InputKind.Day, [], false),
                new Input("next_step", "Next step", "send samples", InputKind.Line, [], false)]),
        ],
        [new Button("Save", new Dictionary<string, string> { ["do"] = "form" }, Main: true, Submits: true)]);

    [Fact]
    public void A_card_of_every_kind_of_block_holds_only_what_version_1_5_knows() =>
        Assert.Empty(CardRules.Broken(AdaptiveCard.Draw(Whole, "text")));

    [Fact]
    public void So_does_a_card_with_universal_actions() =>
        Assert.Empty(CardRules.Broken(AdaptiveCard.Draw(Whole, "text", new Universal(Press.Look("list-1", null), "29:person"))));

    [Fact]
    public void The_rules_tell_of_what_is_not_in_version_1_5() => Assert.Equal(
        ["There is no Carousel.", "TextBlock has no size of 'huge'."],
        CardRules.Broken(JObject.Parse("""{"type":"AdaptiveCard","body":[{"type":"Carousel"},{"type":"TextBlock","size":"huge"}]}""")));

    [Fact]
    public void The_same_stands_in_plain_text() => Assert.Equal(
        """
        Jining
        Jan 1 – Nov 24, 2026

        Collected: 994,712
        - 95.6% of the quota

        People
        - Zhang Min: rep

        Below
        - Qufu: Collected 417,027
        - Yanzhou: Collected 215,206

        Notes
        - Langya lowered its price

        Due
        - Kongfu: bring the contract (due Friday)

        - Customer: Kongfu Trading
        - Day: 2026-11-24
        - Next step: send samples
        """,
        PlainText.Write(Whole));

    [Fact]
    public void A_card_that_is_too_large_gives_up_rows_of_its_longest_list_until_it_fits()
    {
        var notes = Enumerable.Range(1, 900).Select(n => $"Note {n} of a rather long list of what was seen in the market").ToList();
        var card = Whole with { Blocks = [.. Whole.Blocks, new Lines("All notes", notes)] };

        var drawn = AdaptiveCard.Draw(card, "text").ToString(Formatting.None);

        Assert.InRange(Encoding.UTF8.GetByteCount(drawn), 1, AdaptiveCard.MaxBytes);
        Assert.Contains("Note 1 of", drawn, StringComparison.Ordinal);
        Assert.Contains("\"…\"", drawn, StringComparison.Ordinal);
        Assert.Contains("417,027", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_in_the_fallback_so_that_the_card_fits()
    {
        var drawn = AdaptiveCard.Draw(Whole, new string('x', 60_000)).ToString(Formatting.None);

        Assert.InRange(Encoding.UTF8.GetByteCount(drawn), 1, AdaptiveCard.MaxBytes);
    }

    [Theory]
    [InlineData("[win](https://evil.example)", "\\[win\\](https://evil.example)")]
    [InlineData("**bold** _it_", "\\*\\*bold\\*\\* \\_it\\_")]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("200 cases, Friday", "200 cases, Friday")]
    public void What_people_typed_shows_as_typed_and_links_to_nowhere(string typed, string written) =>
        Assert.Equal(written, AdaptiveCard.Draw(new Card(typed, null, [], []), "")["body"]![0]!.Value<string>("text"));

    [Fact]
    public void At_most_six_buttons_are_drawn() => Assert.Equal(
        6,
        AdaptiveCard.Draw(Whole with { Buttons = [.. Enumerable.Repeat(Whole.Buttons[0], 9)] }, "")["actions"]!.Count());
}
