namespace SalesBot.Chat.Forms;

/// <summary>The forms of all features, by the intent that begins them.</summary>
internal sealed class FormBook(IEnumerable<Form> forms)
{
    private readonly Dictionary<string, Form> _forms = forms.ToDictionary(f => f.Intent);

    public Form this[string intent] => _forms[intent];

    public bool Has(string intent) => _forms.ContainsKey(intent);

    /// <summary>The form that changes a row of this kind; null where there is none.</summary>
    public Form? Changing(string entity) => _forms.Values.FirstOrDefault(f => f.Changes && f.Of?.Name == entity);

    /// <summary>Whether a sentence of this intent says what such a form holds.</summary>
    public bool IsOf(Form form, string intent) => _forms.TryGetValue(intent, out var said) && said.Of == form.Of && said.Of is not null;
}
