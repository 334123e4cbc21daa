using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SalesBot.Benchmarks.Turns;

/// <summary>Says back what is said.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
}

/// <summary>Asks for four things, one a turn, and says in the fifth what it was told; then begins anew.</summary>
internal sealed class WaterfallBot : ActivityHandler
{
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly IStatePropertyAccessor<DialogState> _dialogs;
    private readonly DialogSet _set;

    public WaterfallBot()
    {
        _dialogs = _state.CreateProperty<DialogState>("DialogState");
        _set = new DialogSet(_dialogs);
        _set.Add(new WaterfallDialog("visit", [Asks("Who was it?"), Asks("When?"), Asks("What came of it?"), Asks("What next?"), TellAsync]));
        _set.Add(new TextPrompt("text"));
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var dialogs = await _set.CreateContextAsync(turnContext, cancellationToken);
        if ((await dialogs.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
        {
            await dialogs.BeginDialogAsync("visit", cancellationToken: cancellationToken);
        }
    }

    private static WaterfallStep Asks(string question) => (step, cancellationToken) =>
    {
        step.Values[step.Index.ToString(CultureInfo.InvariantCulture)] = step.Result;
        return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, cancellationToken);
    };

    private static async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(MessageFactory.Text($"Saved: {string.Join(", ", step.Values.Values)}, {step.Result}"), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
