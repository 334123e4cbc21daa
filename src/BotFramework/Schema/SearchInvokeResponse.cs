namespace Microsoft.Bot.Schema;

/// <summary>The body of the answer to an <c>application/search</c> invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
