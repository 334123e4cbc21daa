using Newtonsoft.Json.Linq;
using SalesBot.Chat;

namespace SalesBot.Tests.Chat;

/// <summary>What comes back from a card is a claim: whatever is not of our making is nothing.</summary>
public sealed class PressTests
{
    [Theory]
    [InlineData("""{"do":"form","form":"f1","act":"save","outcome":"they sign"}""", "f1 save outcome=they sign")]
    [InlineData("""{"do":"form","form":"f1","act":"pick","customer":"C002"}""", "f1 pick customer=C002")]
    [InlineData("""{"do":"form","form":"f1","act":"cancel"}""", "f1 cancel")]
    [InlineData("""{"do":"form","form":"f1","act":"save","outcome":{"$type":"System.IO.FileInfo"},"due":null,"n":5}""", "f1 save")]
    public void An_act_on_a_form_is_read_with_its_text_fields_alone(string sent, string read)
    {
        var pressed = Assert.IsType<PressedForm>(Press.Read(JObject.Parse(sent)));

        Assert.Equal(read, string.Join(' ', [pressed.FormId, pressed.Act, .. pressed.Fields.Select(f => $"{f.Key}={f.Value}")]));
    }

    [Theory]
    [InlineData("""{"do":"form","form":"f1","act":"explode"}""")]
    [InlineData("""{"do":"form","act":"save"}""")]
    [InlineData("""{"do":"form","form":7,"act":"save"}""")]
    [InlineData("""{"do":"delete","intent":"visit.log"}""")]
    [InlineData("""{"do":"ask"}""")]
    [InlineData("""{"intent":"region.status"}""")]
    [InlineData("{}")]
    public void Anything_else_is_nothing(string sent) => Assert.Null(Press.Read(JObject.Parse(sent)));

    [Fact]
    public void A_card_with_more_fields_than_any_of_ours_is_nothing()
    {
        var sent = JObject.Parse("""{"do":"form","form":"f1","act":"save"}""");
        foreach (var n in Enumerable.Range(1, 50))
        {
            sent[$"field{n}"] = "x";
        }

        Assert.Null(Press.Read(sent));
    }

    [Theory]
    [InlineData("text")]
    [InlineData(7)]
    [InlineData(null)]
    public void A_plain_value_is_nothing(object? sent) => Assert.Null(Press.Read(sent));
}
