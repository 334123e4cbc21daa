namespace BotFramework.Tests.Surface;

/// <summary>
/// What the list of the official surface leaves out, with the reason why it is here. All of it is in the official packages
/// under the same name; there is nothing public here that they do not have.
/// </summary>
internal static class Unlisted
{
    private const string Kind = "A kind of activity; the list names it as an interface of Activity, whose members it shows.";
    private const string Rest = "Of Microsoft.Rest.ClientRuntime, on which the official packages depend: what a refused call threw.";
    private const string Note = "Named in the note above the list.";
    private const string Part = "Named in the list as a base or as the type of a member, without a line of its own.";

    public static readonly Dictionary<string, string> Reasons = new()
    {
        ["Microsoft.Rest.HttpMessageWrapper"] = Rest,
        ["Microsoft.Rest.HttpResponseMessageWrapper"] = Rest,
        ["Microsoft.Rest.RestException"] = Rest,
        ["Microsoft.Bot.Schema.ErrorResponseException"] = Note,
        ["Microsoft.Bot.Builder.InvokeResponse"] = Note,
        ["Microsoft.Bot.Builder.ActivityHandler.InvokeResponseException"] = Note,
        ["Microsoft.Bot.Schema.ICommandActivity"] = Kind,
        ["Microsoft.Bot.Schema.ICommandResultActivity"] = Kind,
        ["Microsoft.Bot.Schema.IContactRelationUpdateActivity"] = Kind,
        ["Microsoft.Bot.Schema.IConversationUpdateActivity"] = Kind,
        ["Microsoft.Bot.Schema.IEndOfConversationActivity"] = Kind,
        ["Microsoft.Bot.Schema.IEventActivity"] = Kind,
        ["Microsoft.Bot.Schema.IHandoffActivity"] = Kind,
        ["Microsoft.Bot.Schema.IInstallationUpdateActivity"] = Kind,
        ["Microsoft.Bot.Schema.IInvokeActivity"] = Kind,
        ["Microsoft.Bot.Schema.IMessageActivity"] = Kind,
        ["Microsoft.Bot.Schema.IMessageDeleteActivity"] = Kind,
        ["Microsoft.Bot.Schema.IMessageReactionActivity"] = Kind,
        ["Microsoft.Bot.Schema.IMessageUpdateActivity"] = Kind,
        ["Microsoft.Bot.Schema.ISuggestionActivity"] = Kind,
        ["Microsoft.Bot.Schema.ITraceActivity"] = Kind,
        ["Microsoft.Bot.Schema.ITypingActivity"] = Kind,
        ["Microsoft.Bot.Schema.SemanticAction"] = Part,
        ["Microsoft.Bot.Schema.TextHighlight"] = Part,
        ["Microsoft.Bot.Schema.SearchInvokeResponse"] = Part,
        ["Microsoft.Bot.Schema.Teams.CacheInfo"] = Part,
        ["Microsoft.Bot.Schema.Teams.MessageActionsPayload"] = Part,
        ["Microsoft.Bot.Schema.Teams.MessageActionsPayloadBody"] = Part,
        ["Microsoft.Bot.Schema.Teams.MessageActionsPayloadFrom"] = Part,
        ["Microsoft.Bot.Schema.Teams.MessageActionsPayloadUser"] = Part,
        ["Microsoft.Bot.Schema.Teams.TeamsChannelDataSettings"] = Part,
        ["Microsoft.Bot.Schema.Entity: IEquatable<Entity>"] = Part,
        ["Microsoft.Bot.Builder.BotState.CachedBotState"] = Part,
        ["Microsoft.Bot.Builder.IStatePropertyInfo"] = Part,
        ["Microsoft.Bot.Builder.Dialogs.DialogEvent"] = Part,
        ["Microsoft.Bot.Builder.Dialogs.Choices.FindValuesOptions"] = Part,
    };

    public static bool Holds(string type, string? member = null) =>
        Reasons.ContainsKey(type) || (member is not null && Reasons.ContainsKey($"{type}: {member}"));
}
