namespace SalesBot.Chat.Forms;

/// <summary>The forms of all features, by the intent that begins them.</summary>
internal sealed class FormBook(IEnumerable<Form> forms)
{
    private readonly Dictionary<string, Form> _forms = forms.ToDictionary(f => f.Intent);

    public Form this[string intent] => _forms[intent];

    public bool Has(string intent) => _forms.ContainsKey(intent);
}
