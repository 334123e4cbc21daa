using FsCheck;
using FsCheck.Xunit;
using SalesBot.Core.Language;

namespace SalesBot.Core.Tests.Language;

/// <summary>Whatever is typed, and whatever things are called, reading it ends and throws nothing.</summary>
public sealed class AnyTextTests
{
    private static readonly Reader Reader = Learned.Reader;

    [Property(MaxTest = 300)]
    public void Any_text_is_read(string? text) => ReadAll(text ?? "", DemoNames.SaidBy());

    [Property(MaxTest = 100)]
    public void Any_names_can_be_known(NonNull<string>[] names, string? text)
    {
        var index = new NameIndex(names.Select((n, i) => new Name((NameKind)(i % 3), i, $"k{i}", n.Get, [n.Get + "s", ""], i, i)));

        ReadAll($"visited {text} {names.FirstOrDefault()?.Get} tomorrow, 3万", new ReadingContext(DemoNames.Now, null, index));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("\udc00 kongfu \ud83d")]
    [InlineData("\0\u0001\u200b\u202e")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("\uFFFD\uFFFE\uFFFF kongfu")]
    [InlineData(",,,;;;...")]
    [InlineData("99999999999999999999999999999999 万亿亿亿")]
    [InlineData("in 99999999999 days, 9999 years ago, the 99th, 31 February 2099")]
    [InlineData("过9999天，9999年99月99日，近9999个月")]
    [InlineData("مرحبا <script>alert(1)</script>")]
    public void Odd_text_is_read(string text) => ReadAll(text, DemoNames.SaidBy());

    [Theory]
    [InlineData("a")]
    [InlineData("kongfu ")]
    [InlineData("visited ")]
    [InlineData("9")]
    [InlineData("万")]
    [InlineData("jinning, ")]
    [InlineData("?;.")]
    [InlineData("Luhua paid 20k; Kongfu paid 30k. ")]
    [InlineData("visité a 孔府 today, 要 200 cajas, mañana 跟进 ")]
    [InlineData("1,234.567.890,12 ")]
    [InlineData("\u0007\u001b[31m")]
    [InlineData("🎉👨‍👩‍👧 ")]
    public void Very_long_text_is_read(string piece) =>
        ReadAll(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)), DemoNames.SaidBy());

    [Theory]
    [InlineData("abababababab ")]
    [InlineData("aabbaabbaabb ")]
    [InlineData("a b ")]
    [InlineData("孔府商")]
    [InlineData("kong fu ")]
    [InlineData("(a+)+$ ")]
    public void Names_that_are_all_alike_are_looked_for_in_lines_that_are_nearly_names(string piece)
    {
        var alike = new NameIndex([.. Enumerable.Range(0, 5000).Select(i => new Name(
            NameKind.Customer, i, $"A{i}", string.Concat(Enumerable.Range(0, 13).Select(bit => ((i >> bit) & 1) == 0 ? 'a' : 'b')), ["孔府商贸".Insert(i % 4, "行")], 3, 1))]);

        ReadAll(string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length)), new ReadingContext(DemoNames.Now, null, alike));
    }

    [Theory]
    [InlineData("(((((((((((((((((((((((((((((")]
    [InlineData("[a-z]*.*(.*)*$^\\")]
    [InlineData("{customer} {0} %s")]
    [InlineData("\0\u0001\u202E")]
    [InlineData("ｇｒａｎｄ　ｈｏｔｅｌ")]
    [InlineData("𠮷野家 𠀀𠀁")]
    [InlineData("ｓ")]
    [InlineData("'s")]
    public void A_name_of_any_signs_can_be_said(string name)
    {
        var index = new NameIndex([new Name(NameKind.Customer, 1, "C1", name, [name + name, new string('长', 300), new string('x', 5000)], 1, 1)]);

        ReadAll($"visited {name} today", new ReadingContext(DemoNames.Now, null, index));
    }

    private static void ReadAll(string text, ReadingContext context)
    {
        var reading = Reader.Read(text, context);

        Assert.Equal(text, reading.Text);
        Assert.InRange(reading.Confidence, 0, 1);
        Assert.True(reading.Intent != Intents.None || reading.Alternatives.Count == 3);
        Reader.ReadDay(text, context, DayView.Coming);
        Reader.ReadName(text, context, NameKind.Customer);
        Reader.NearestNames(text, context, NameKind.Region, 3);
        Reader.ReadYesNo(text);
        Reader.ReadVisitKind(text);
        Reader.ReadIntention(text);
    }
}
