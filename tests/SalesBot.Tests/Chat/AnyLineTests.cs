using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Chat;

/// <summary>Whatever is typed into the chat, alone or as the answer to a question, something sensible comes back.</summary>
public sealed class AnyLineTests : IAsyncDisposable
{
    private static readonly string[] Apologies = ["went wrong on my side", "ha fallado por mi parte", "我这边出了点问题"];

    private static readonly string[] Lines =
    [
        "", " ", "\n\n\t", "😀", "👨‍👩‍👧🎉🎉", "\0\u0001\u0007\u001b[31m", "\u200b\u202e\u2066", "e\u0301\u0301\u0301", "\uFFFD\uFFFE",
        new string('9', 3000), "-" + new string('9', 300), "0." + new string('0', 2000) + "1", "1e999", "NaN", "∞", "١٢٣", "万亿亿亿亿", "99999999999999999999 万",
        "visité a 孔府 today, 要 200 cajas, mañana 跟进 Friday", "Привет, Конфу заплатил", "مرحبا <b>x</b>", "kong fu shang mao 孔府 kongfoo KONGFU",
        "{0} {1} {customer} %s %n ${jndi:ldap://x}", "'; DROP TABLE Customers; --", "../../etc/passwd", "(((((((((((((((a+)+)+)+$", "\\u0000\\", "\"}]}", "null", "undefined",
        string.Concat(Enumerable.Repeat("abababababab ", 300)), string.Concat(Enumerable.Repeat("孔府商", 1300)), string.Concat(Enumerable.Repeat("kongfu; ", 499)),
        string.Concat(Enumerable.Repeat("visited Kongfu. ", 240)), string.Concat(Enumerable.Repeat(",;.", 1300)), new string('a', 100 * 1024), new string('孔', 100 * 1024),
        "31 February 2099", "the 99th", "in 99999999999 days", "9999年99月99日", "25:61",
    ];

    private readonly World _world = World.Start();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("zhang.min", null)]
    [InlineData("lin.admin", null)]
    [InlineData("zhang.min", "log a visit")]
    [InlineData("zhang.min", "visited Kongfu")]
    [InlineData("zhang.min", "record a payment")]
    [InlineData("zhang.min", "Kongfu paid 48,000 today")]
    [InlineData("zhang.min", "new customer")]
    [InlineData("zhang.min", "remind me to call Kongfu")]
    [InlineData("zhang.min", "correct the last visit")]
    [InlineData("zhang.min", "submit my weekly summary")]
    public async Task Any_line_is_answered(string who, string? before)
    {
        var person = _world.As(who);
        foreach (var line in Lines)
        {
            if (before is not null)
            {
                await person.SaysAsync("cancel");
                await person.SaysAsync(before);
            }

            var answers = await person.SaysAsync(line);

            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.DoesNotContain(Apologies, words => answer.Text.Contains(words, StringComparison.Ordinal)));
        }
    }

    /// <summary>What was typed comes back to the administrator, too.</summary>
    [Fact]
    public async Task Any_line_can_be_listed()
    {
        var zhang = _world.As("zhang.min");
        foreach (var line in Lines) await zhang.SaysAsync(line);

        var list = Assert.Single(await _world.As("lin.admin").SaysAsync("what was not understood?"));

        Assert.NotEmpty(list.Entries);
        Assert.DoesNotContain(list.Entries, e => e.Text.Any(char.IsControl));
    }
}
