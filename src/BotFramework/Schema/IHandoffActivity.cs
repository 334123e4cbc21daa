namespace Microsoft.Bot.Schema;

/// <summary>The conversation is handed over.</summary>
public interface IHandoffActivity : IActivity
{
}
