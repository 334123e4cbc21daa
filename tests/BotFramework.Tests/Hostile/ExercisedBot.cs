using System.Globalization;
using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Hostile;

/// <summary>
/// A bot that touches all that the framework makes of an activity: its members, state, a dialog over several turns, and a
/// reply that echoes. It has one fault, which a certain word sets off.
/// </summary>
internal sealed class ExercisedBot : IBot
{
    public const string Fault = "fault, please";

    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly TeamsBot _handler = new();
    private readonly Dialog _dialog = new WaterfallDialog("w",
    [
        (step, ct) => step.BeginDialogAsync("choice", Options(), ct),
        (step, ct) => step.BeginDialogAsync("confirm", Options(), ct),
        (step, ct) => step.EndDialogAsync(step.Result, ct),
    ]);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Text == Fault)
            throw new InvalidOperationException("the planted fault");

        Touch(activity);
        await _handler.OnTurnAsync(turnContext, cancellationToken);
        if (activity.Type == ActivityTypes.Message)
            await TalkAsync(turnContext, cancellationToken);
        await _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private static void Touch(Activity activity)
    {
        activity.GetMentions();
        activity.HasContent();
        activity.TryGetChannelData<TeamsChannelData>(out _);
        activity.TeamsGetTeamInfo();
        activity.TeamsGetSelectedChannelId();
        _ = activity.GetConversationReference().GetContinuationActivity();
        _ = activity.AsMessageActivity()?.Text?.Length;
    }

    private async Task TalkAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var set = new DialogSet(_state.CreateProperty<DialogState>("dialogs")).Add(_dialog).Add(new ChoicePrompt("choice")).Add(new ConfirmPrompt("confirm"));
        var dc = await set.CreateContextAsync(turnContext, cancellationToken);
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync("w", null, cancellationToken);

        var echo = MessageFactory.Text(string.Create(CultureInfo.InvariantCulture, $"echo {turnContext.Activity.Text}"));
        (echo.Value, echo.ChannelData, echo.Entities, echo.Attachments) =
            (turnContext.Activity.Value, turnContext.Activity.ChannelData, turnContext.Activity.Entities, turnContext.Activity.Attachments);
        echo.Properties = (JObject?)turnContext.Activity.Properties?.DeepClone();
        await turnContext.SendActivityAsync(echo, cancellationToken);
    }

    private static PromptOptions Options() => new()
    {
        Prompt = MessageFactory.Text("Which?"),
        Choices = [new Choice("one"), new Choice("two"), new Choice("three")],
    };
}
