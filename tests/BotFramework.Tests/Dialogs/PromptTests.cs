using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Asking until the answer is taken.</summary>
public sealed class PromptTests
{
    private static readonly PromptOptions Who = new() { Prompt = MessageFactory.Text("Who?"), RetryPrompt = MessageFactory.Text("Sorry, who?") };

    [Fact]
    public async Task The_answer_is_the_result()
    {
        var talk = new Talk(new TextPrompt("who"));
        var said = await talk.RunAsync("begin", dc => dc.PromptAsync("who", Who));
        Assert.Equal(["Who?"], said.Select(a => a.Text));

        await talk.SayAsync("Tianyuan");

        Assert.Equal((DialogTurnStatus.Complete, "Tianyuan"), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task No_answer_gets_the_retry_prompt_and_without_one_the_prompt_again()
    {
        var talk = new Talk(new TextPrompt("who"));
        await talk.BeginAsync("who", Who);
        Assert.Equal(["Sorry, who?"], await talk.HearAsync(""));
        Assert.Equal(["who"], talk.Stack);

        var other = new Talk(new TextPrompt("who"));
        await other.BeginAsync("who", new PromptOptions { Prompt = MessageFactory.Text("Who?") });
        Assert.Equal(["Who?"], await other.HearAsync(""));
    }

    [Fact]
    public async Task What_is_no_message_leaves_it_waiting_in_silence()
    {
        var talk = new Talk(new TextPrompt("who"));
        await talk.BeginAsync("who", Who);

        Assert.Empty(await talk.RunAsync(null, dc => dc.ContinueDialogAsync(), ActivityTypes.Typing));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Result!.Status);
    }

    [Fact]
    public async Task A_validator_decides_counts_the_attempts_and_may_keep_something()
    {
        var talk = new Talk(new TextPrompt("who", (prompt, _) =>
        {
            prompt.State["heard"] = $"{(prompt.State.TryGetValue("heard", out var heard) ? heard : "")}{prompt.Recognized.Value}.";
            prompt.Recognized.Value = $"{prompt.State["heard"]} in {prompt.AttemptCount}, {prompt.Options.Validations}";
            return Task.FromResult(prompt.AttemptCount == 3);
        }));
        await talk.BeginAsync("who", new PromptOptions { Prompt = MessageFactory.Text("Who?"), Validations = "three times" });

        Assert.Equal(["Who?"], await talk.HearAsync("a"));
        Assert.Equal(["Who?"], await talk.HearAsync("b"));
        await talk.SayAsync("c");

        Assert.Equal("a.b.c. in 3, three times", talk.Result!.Result);
    }

    [Fact]
    public async Task A_validator_that_says_why_not_is_not_followed_by_the_prompt()
    {
        var talk = new Talk(new TextPrompt("who", async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync("Nobody of that name.", cancellationToken: cancellationToken);
            return false;
        }));
        await talk.BeginAsync("who", Who);

        Assert.Equal(["Nobody of that name."], await talk.HearAsync("Nobody"));
    }

    [Fact]
    public async Task A_validator_is_asked_even_if_nothing_was_understood()
    {
        var talk = new Talk(new TextPrompt("who", (prompt, _) => Task.FromResult(!prompt.Recognized.Succeeded)));
        await talk.BeginAsync("who", Who);
        await talk.SayAsync("");

        Assert.Equal((DialogTurnStatus.Complete, null), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task When_something_on_top_of_it_ends_it_asks_its_first_question_again()
    {
        var talk = new Talk(new TextPrompt("who"), new Asking("aside"));
        await talk.BeginAsync("who", Who);
        await talk.BeginAsync("aside");

        Assert.Equal(["Who?"], await talk.HearAsync("thanks"));
        Assert.Equal(["who"], talk.Stack);
    }

    [Theory]
    [InlineData(null, "expectingInput")]
    [InlineData("ignoringInput", "ignoringInput")]
    public async Task It_expects_input_unless_the_prompt_says_otherwise(string? hint, string expected)
    {
        var talk = new Talk(new TextPrompt("who"));

        var said = await talk.BeginAsync("who", new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Who?", InputHint = hint } });

        Assert.Equal(expected, said.Single().InputHint);
    }

    [Fact]
    public async Task The_prompt_that_it_was_given_is_itself_sent()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Who?") };

        var said = await new Talk(new TextPrompt("who")).BeginAsync("who", options);

        Assert.Same(options.Prompt, said.Single());
        Assert.Equal("user-1", options.Prompt.Recipient.Id);
    }

    [Fact]
    public async Task Without_its_options_it_does_not_begin()
    {
        var talk = new Talk(new TextPrompt("who"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => talk.BeginAsync("who", "Who?"));
        Assert.ThrowsAny<ArgumentException>(() => new TextPrompt(" "));
    }

    [Fact]
    public async Task What_is_understood_and_how_it_asks_is_a_matter_of_the_kind()
    {
        var talk = new Talk(new CasesPrompt("cases"));
        Assert.Equal(["Cases? retry False"], (await talk.BeginAsync("cases", new PromptOptions())).Select(a => a.Text));
        Assert.Equal(["Cases? retry True"], await talk.HearAsync("many"));
        await talk.SayAsync("200");

        Assert.Equal(200, talk.Result!.Result);
    }

    private sealed class CasesPrompt(string id) : Prompt<int>(id)
    {
        protected override Task OnPromptAsync(
            ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync($"Cases? retry {isRetry}", cancellationToken: cancellationToken);

        protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(
            ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PromptRecognizerResult<int>
            {
                Succeeded = int.TryParse(turnContext.Activity.Text, out var cases),
                Value = cases,
            });
    }
}
