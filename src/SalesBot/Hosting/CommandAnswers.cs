namespace SalesBot.Hosting;

/// <summary>How a command ends: what it says, where, and with which exit status.</summary>
internal static class CommandAnswers
{
    /// <summary>It is done: 0.</summary>
    public static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return 0;
    }

    /// <summary>It is refused, or cannot be done: 1.</summary>
    public static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }

    /// <summary>Its arguments are wrong: 2.</summary>
    public static async Task<int> WrongAsync(string usage)
    {
        await Console.Error.WriteLineAsync($"Usage: {usage}");
        return 2;
    }
}
