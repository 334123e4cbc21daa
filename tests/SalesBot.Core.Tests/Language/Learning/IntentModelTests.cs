using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;

namespace SalesBot.Core.Tests.Language.Learning;

/// <summary>What is learned from a few phrases, kept, and read back.</summary>
public sealed class IntentModelTests
{
    private static readonly Phrase[] Few =
    [
        new(Intents.PaymentRecord, "{customer} paid {amount} today"),
        new(Intents.PaymentRecord, "got {amount} from {customer}"),
        new(Intents.PaymentRecord, "{customer}今天回款{amount}"),
        new(Intents.RegionStatus, "how is {region} doing"),
        new(Intents.RegionStatus, "tell me about {region} {period}"),
        new(Intents.RegionStatus, "{region}怎么样"),
        new(Intents.None, "what is the weather like"),
        new(Intents.None, "tell me a joke"),
        new(Intents.None, "讲个笑话"),
    ];

    [Fact]
    public void All_that_is_shipped_is_learned_to_the_same_bytes_twice() =>
        Assert.Equal(Learned.Model.ToBytes(), IntentModel.Learn().ToBytes());

    [Fact]
    public void The_same_phrases_are_learned_to_the_same_bytes() =>
        Assert.Equal(IntentModel.Learn(Few).ToBytes(), IntentModel.Learn(Few).ToBytes());

    [Theory]
    [InlineData("{customer} paid us {amount}", Intents.PaymentRecord)]
    [InlineData("so how is {region} {period}", Intents.RegionStatus)]
    [InlineData("another joke please", Intents.None)]
    [InlineData("{customer}刚回款{amount}", Intents.PaymentRecord)]
    public void A_phrase_in_other_words_speaks_most_for_what_it_wants(string phrase, string intent)
    {
        var model = IntentModel.FromBytes(IntentModel.Learn(Few).ToBytes())!;
        Assert.Equal(intent, model.Scores(PhraseBook.Seen(phrase)).MaxBy(s => s.Value).Key);
    }

    [Fact]
    public void What_was_kept_and_then_damaged_or_cut_is_not_taken()
    {
        var bytes = IntentModel.Learn(Few).ToBytes();
        var cut = bytes[..^1];
        bytes[^1] ^= 1;

        Assert.Null(IntentModel.FromBytes(bytes));
        Assert.Null(IntentModel.FromBytes(cut));
        Assert.Null(IntentModel.FromBytes([]));
    }

    [Fact]
    public void No_phrase_stands_under_two_intents()
    {
        var twice = PhraseBook.All().GroupBy(p => p.Text.ToLowerInvariant())
            .Where(same => same.Select(p => p.Intent).Distinct().Count() > 1).Select(same => same.Key);
        Assert.Empty(twice);
    }
}
