using SalesBot.Tests.Drivers;

namespace SalesBot.Tests.Features.Help;

public sealed class HelpTests
{
    [Theory]
    [InlineData("zhang.min", "help", "What did I visit last week?", "No, the next step is samples on Monday")]
    [InlineData("diego.ruiz", "ayuda", "¿Qué visité la semana pasada?", "No, el siguiente paso es enviar muestras el lunes")]
    [InlineData("sun.hui", "帮助", "上周我拜访了谁？", "不对，下一步是周一寄样品")]
    [InlineData("liu.yang", "帮助", "鲁西南上周的拜访", "鲁西南怎么样？")]
    [InlineData("ana.torres", "ayuda", "Visitas en Shandong Central la semana pasada", "¿Cómo va Shandong Central?")]
    [InlineData("he.wei", "help", "Visits in Shandong last week", "How is Shandong doing?")]
    public async Task Whatever_help_names_is_understood(string who, string asks, string among, string too)
    {
        await using var world = World.Start();
        var person = world.As(who);
        var examples = (await person.SaysAsync(asks))[0].Summary.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..]).ToList();

        Assert.Contains(among, examples);
        Assert.Contains(too, examples);
        foreach (var example in examples.Where(e => !e.Contains('"', StringComparison.Ordinal) && !e.Contains('“', StringComparison.Ordinal)))
        {
            var answers = await person.SaysAsync(example);
            Assert.False(NotUnderstood(answers[0].Text), $"{example}: {answers[0].Text}");
            await person.SaysAsync("cancel");
        }
    }

    private static bool NotUnderstood(string text) =>
        text.StartsWith("I didn't get that", StringComparison.Ordinal) || text.StartsWith("No te he entendido", StringComparison.Ordinal)
        || text.StartsWith("我没听明白", StringComparison.Ordinal);
}
