using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Drivers;

/// <summary>A conversation with dialogs, whose state goes through a storage after each turn.</summary>
internal sealed class Talk
{
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly DialogSet _dialogs;

    public Talk(params Dialog[] dialogs)
    {
        _dialogs = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
            _dialogs.Add(dialog);
    }

    /// <summary>How the last turn ended.</summary>
    public DialogTurnResult? Result { get; private set; }

    /// <summary>The ids on the stack after the last turn, the top first.</summary>
    public IReadOnlyList<string> Stack { get; private set; } = [];

    public string Channel { get; init; } = "test";

    public string? Locale { get; init; }

    /// <summary>A turn in which somebody says something and the stack goes on.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string? text) => RunAsync(text, dc => dc.ContinueDialogAsync());

    /// <summary>The texts of what is said in such a turn.</summary>
    public async Task<IEnumerable<string>> HearAsync(string? text) => (await SayAsync(text)).Select(a => a.Text);

    public Task<IReadOnlyList<Activity>> BeginAsync(string dialog, object? options = null) =>
        RunAsync("begin", dc => dc.BeginDialogAsync(dialog, options));

    public async Task<IReadOnlyList<Activity>> RunAsync(string? text, Func<DialogContext, Task<DialogTurnResult>> turn, string type = ActivityTypes.Message)
    {
        var adapter = new RecordingAdapter();
        var activity = RecordingAdapter.Message(text, Channel);
        (activity.Type, activity.Locale) = (type, Locale);
        await adapter.RunAsync(activity, async (context, cancellationToken) =>
        {
            var dc = await _dialogs.CreateContextAsync(context, cancellationToken);
            Result = await turn(dc);
            Stack = [.. dc.Stack.Select(instance => instance.Id)];
            await _state.SaveChangesAsync(context, cancellationToken: cancellationToken);
        });
        return adapter.Sent;
    }
}
