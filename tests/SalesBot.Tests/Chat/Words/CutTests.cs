using SalesBot.Chat.Words;

namespace SalesBot.Tests.Chat.Words;

public sealed class CutTests
{
    [Theory]
    [InlineData("samples", 7, "samples")]
    [InlineData("samples", 6, "sampl…")]
    [InlineData("ab🍷cd", 4, "ab…")]
    [InlineData("ab🍷cd", 5, "ab🍷…")]
    public void Text_is_cut_between_signs(string text, int most, string cut) => Assert.Equal(cut, Cut.To(most, text));
}
