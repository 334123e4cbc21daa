using System.Text;

namespace SalesBot.Chat.Turns;

/// <summary>
/// A fault as the log may hold it: what kind it is and where it happened. Its message is left out, since messages quote
/// what people said; the log shows it at level Debug.
/// </summary>
internal static class FaultTrace
{
    public static string Of(Exception fault)
    {
        var trace = new StringBuilder();
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            trace.Append(inner.GetType().FullName).AppendLine().Append(inner.StackTrace).AppendLine();
        }

        return trace.ToString().TrimEnd();
    }
}
