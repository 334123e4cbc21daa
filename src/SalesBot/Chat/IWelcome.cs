namespace SalesBot.Chat;

/// <summary>Greets a member who arrives; a feature gives the words.</summary>
public interface IWelcome
{
    Reply To(Turn turn);
}
