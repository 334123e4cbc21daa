using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>200 with a body, or without.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>
    /// Answers <c>adaptiveCard/action</c> by <see cref="OnAdaptiveCardInvokeAsync"/>, <c>application/search</c> by
    /// <see cref="OnSearchInvokeAsync"/>, and all others with 501.
    /// </summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        try
        {
            return activity.Name switch
            {
                "adaptiveCard/action" => CreateInvokeResponse(
                    await OnAdaptiveCardInvokeAsync(turnContext, CardAction(activity), cancellationToken)),
                "application/search" => CreateInvokeResponse(
                    await OnSearchInvokeAsync(turnContext, Search(activity), cancellationToken)),
                _ => throw new InvokeResponseException(HttpStatusCode.NotImplemented),
            };
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>An <c>Action.Execute</c> of a card was pressed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody types in an input of a card whose choices the bot looks up.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static SearchInvokeValue Search(IInvokeActivity activity)
    {
        var value = ValueAs<SearchInvokeValue>(activity);
        // Teams leaves the kind out where it is the usual one.
        if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Channels.Msteams)
            value.Kind = "search";
        if (string.IsNullOrEmpty(value.Kind))
            throw Malformed("BadRequest", "Missing kind property");
        return string.IsNullOrEmpty(value.QueryText)
            ? throw Malformed("BadRequest", "Missing queryText property")
            : value;
    }

    private static AdaptiveCardInvokeValue CardAction(IInvokeActivity activity)
    {
        var value = ValueAs<AdaptiveCardInvokeValue>(activity);
        if (value.Action == null)
            throw Malformed("BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw Malformed("NotSupported", $"The action '{value.Action.Type}' is not supported.");
        return value;
    }

    private static T ValueAs<T>(IInvokeActivity activity)
    {
        if (activity.Value == null)
            throw Malformed("BadRequest", "Missing value property");
        try
        {
            return activity.Value is JObject value
                ? ActivityJson.As<T>(value)
                : throw Malformed("BadRequest", "Value property is not properly formed");
        }
        catch (JsonException)
        {
            throw Malformed("BadRequest", "Value property is not properly formed");
        }
    }

    private static InvokeResponseException Malformed(string code, string message)
    {
        var body = new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        };
        return new InvokeResponseException(HttpStatusCode.BadRequest, body);
    }

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        if (response != null && InvokeResponseActivity.Kept(turnContext) == null)
            await turnContext.SendActivityAsync(InvokeResponseActivity.Create(response), cancellationToken);
    }

    /// <summary>Ends the handling of an invoke with a status and perhaps a body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
