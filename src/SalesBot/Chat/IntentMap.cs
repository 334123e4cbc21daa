using SalesBot.Chat.Acts;
using SalesBot.Chat.Forms;

namespace SalesBot.Chat;

/// <summary>From an intent to what answers it. Hosting holds the one list of all of them.</summary>
public sealed class IntentMap
{
    private readonly Dictionary<string, Type> _answers = [];
    private readonly Dictionary<string, Type> _forms = [];
    private readonly Dictionary<string, Type> _acts = [];

    /// <summary>The intent is answered at once.</summary>
    public IntentMap Answer<T>(string intent)
        where T : class, IAnswer
    {
        _answers.Add(intent, typeof(T));
        return this;
    }

    /// <summary>The intent begins a form.</summary>
    public IntentMap Form<T>(string intent)
        where T : Form
    {
        _forms.Add(intent, typeof(T));
        return this;
    }

    /// <summary>One tap does it.</summary>
    public IntentMap Act<T>(string name)
        where T : class, IAct
    {
        _acts.Add(name, typeof(T));
        return this;
    }

    public IEnumerable<string> Intents => _answers.Keys.Concat(_forms.Keys);

    public bool IsAnswered(string intent) => _answers.ContainsKey(intent);

    public bool IsForm(string intent) => _forms.ContainsKey(intent);

    internal IAnswer Answerer(string intent, IServiceProvider services) => (IAnswer)services.GetRequiredService(_answers[intent]);

    /// <summary>Null when there is no such act.</summary>
    internal IAct? Actor(string name, IServiceProvider services) =>
        _acts.TryGetValue(name, out var act) ? (IAct)services.GetRequiredService(act) : null;

    internal void Register(IServiceCollection services)
    {
        foreach (var type in _answers.Values.Concat(_acts.Values).Distinct())
        {
            services.AddScoped(type);
        }

        foreach (var form in _forms.Values)
        {
            services.AddScoped(typeof(Form), form);
        }
    }
}
