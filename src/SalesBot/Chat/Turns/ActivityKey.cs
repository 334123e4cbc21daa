using System.Globalization;
using Microsoft.Bot.Schema;

namespace SalesBot.Chat.Turns;

/// <summary>
/// What tells an activity from every other of its conversation. A message that is edited or deleted comes under the id of the
/// message, so that it takes the instant as well: it may be edited again.
/// </summary>
internal static class ActivityKey
{
    /// <summary>Empty where the channel gave no id.</summary>
    public static string Of(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) || activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
            ? activity.Id ?? ""
            : $"{activity.Id}|{activity.Type}|{activity.Timestamp?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)}";
}
