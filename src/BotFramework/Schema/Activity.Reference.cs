namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Where to answer this activity: kept, it allows the bot to speak later by itself.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdForReplies(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference to a reply that was sent, by which it can be updated or deleted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: from the bot to the user, or the other way round if it is incoming.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (reference.ActivityId == null)
            return this;

        if (isIncoming)
            Id = reference.ActivityId;
        else
            ReplyToId = reference.ActivityId;
        return this;
    }

    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // The Direct Line channels refuse replies to the id of a conversation update.
    private string IdForReplies() =>
        Type == ActivityTypes.ConversationUpdate && ChannelId is ("directline" or "webchat") ? null : Id;
}
