using BotFramework.Tests.Drivers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Turns;

/// <summary>Which method of a bot is called for which activity.</summary>
public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("message", "message hi")]
    [InlineData("messageUpdate", "message update")]
    [InlineData("messageDelete", "message delete")]
    [InlineData("event", "event")]
    [InlineData("endOfConversation", "end")]
    [InlineData("typing", "typing")]
    [InlineData("somethingNew", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        var activity = RecordingAdapter.Message("hi");
        activity.Type = type;

        Assert.Equal([expected], await SeenAsync(activity));
    }

    [Fact]
    public async Task Others_than_the_bot_who_come_are_told_and_so_are_those_who_go()
    {
        var update = RecordingAdapter.Message(null);
        update.Type = ActivityTypes.ConversationUpdate;
        update.MembersAdded = [new ChannelAccount("bot-1"), new ChannelAccount("user-1")];
        Assert.Equal(["added bot-1 user-1"], await SeenAsync(update));

        update.MembersAdded = [new ChannelAccount("bot-1")];
        Assert.Empty(await SeenAsync(update));

        (update.MembersAdded, update.MembersRemoved) = (null, [new ChannelAccount("user-1")]);
        Assert.Equal(["removed user-1"], await SeenAsync(update));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task The_bot_learns_of_its_installation(string action, string expected)
    {
        var update = RecordingAdapter.Message(null);
        (update.Type, update.Action) = (ActivityTypes.InstallationUpdate, action);

        Assert.Equal([expected], await SeenAsync(update));
    }

    [Fact]
    public async Task Reactions_come_and_go()
    {
        var reaction = RecordingAdapter.Message(null);
        reaction.Type = ActivityTypes.MessageReaction;
        (reaction.ReactionsAdded, reaction.ReactionsRemoved) = ([new MessageReaction("like")], [new MessageReaction("sad")]);

        Assert.Equal(["+like", "-sad"], await SeenAsync(reaction));
    }

    private static async Task<List<string>> SeenAsync(Activity activity)
    {
        var bot = new NotingBot();
        await new RecordingAdapter().RunAsync(activity, bot.OnTurnAsync);
        return bot.Seen;
    }

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"message {turnContext.Activity.Text}");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message delete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
            Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(' ', membersAdded.Select(m => m.Id)));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(' ', membersRemoved.Select(m => m.Id)));

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("uninstalled");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"+{messageReactions.Single().Type}");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"-{messageReactions.Single().Type}");

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
