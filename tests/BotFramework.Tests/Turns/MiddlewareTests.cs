using System.Globalization;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Turns;

/// <summary>What stands around each turn.</summary>
public sealed class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _seen = [];

    [Fact]
    public async Task The_first_added_is_the_outermost()
    {
        _adapter.Use(new Noting("outer", _seen)).Use(new Noting("inner", _seen));

        await RunAsync();

        Assert.Equal(["outer before", "inner before", "turn", "inner after", "outer after"], _seen);
    }

    [Fact]
    public async Task One_that_does_not_go_on_keeps_the_turn_from_the_bot()
    {
        _adapter.Use(new Noting("outer", _seen)).Use(new Noting("inner", _seen, goesOn: false));

        await RunAsync();

        Assert.Equal(["outer before", "inner before", "outer after"], _seen);
    }

    [Fact]
    public async Task A_fault_passes_the_middleware_before_it_is_handled()
    {
        _adapter.Use(new Noting("outer", _seen));
        _adapter.OnTurnError = (_, fault) =>
        {
            _seen.Add($"handled {fault.Message}");
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(RecordingAdapter.Message("hi"), (_, _) => throw new InvalidOperationException("a fault"));

        Assert.Equal(["outer before", "handled a fault"], _seen);
    }

    [Theory]
    [InlineData("es-ES", "es-ES")]
    [InlineData("zh-CN", "zh-CN")]
    public async Task A_turn_has_the_culture_of_its_locale_and_leaves_it_again(string locale, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var message = RecordingAdapter.Message("hi");
        message.Locale = locale;
        string? during = null;

        await _adapter.RunAsync(message, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal((culture, before), (during, CultureInfo.CurrentCulture));
    }

    [Theory]
    [InlineData("no such locale")]
    [InlineData("")]
    [InlineData("../../etc")]
    public async Task A_locale_that_is_none_is_no_fault(string locale) => await LeavesTheCultureAsync(locale);

    [StricterFact(Difference.Locale)]
    public async Task A_locale_that_nobody_knows_becomes_no_culture() => await LeavesTheCultureAsync("qq-QQ");

    private async Task LeavesTheCultureAsync(string locale)
    {
        var message = RecordingAdapter.Message("hi");
        message.Locale = locale;
        string? during = null;

        await _adapter.RunAsync(message, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(CultureInfo.CurrentCulture.Name, during);
    }

    private Task RunAsync() => _adapter.RunAsync(RecordingAdapter.Message("hi"), (_, _) =>
    {
        _seen.Add("turn");
        return Task.CompletedTask;
    });

    private sealed class Noting(string name, List<string> seen, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add($"{name} before");
            if (!goesOn)
                return;
            await next(cancellationToken);
            seen.Add($"{name} after");
        }
    }
}
