namespace SalesBot.Chat.Forms;

/// <summary>How far a form has come; kept in the conversation's state, so it survives a restart.</summary>
internal sealed class FormState
{
    /// <summary>Stands on its card's buttons: a press on another card is told apart.</summary>
    public string Id { get; set; } = "";

    public string Intent { get; set; } = "";

    /// <summary>Who fills it in; nobody else may press its buttons.</summary>
    public int MemberId { get; set; }

    /// <summary>The message that began it, by the channel's id; null where it was pressed.</summary>
    public string? SaidIn { get; set; }

    /// <summary>The thing that is changed; null in a form that adds one.</summary>
    public string? About { get; set; }

    /// <summary>What stood there when the form was begun, or when it was last seen to have changed.</summary>
    public Dictionary<string, string> Stood { get; set; } = [];

    /// <summary>The field that may be left out and was asked for, which is done once; null when none was.</summary>
    public string? WishedFor { get; set; }

    /// <summary>UTC instant of the last change: a form that nobody touched for long asks whether to go on.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Whether it asked to go on, and waits for the answer.</summary>
    public bool Rests { get; set; }

    /// <summary>What was said to it since it rests: taken when it goes on.</summary>
    public List<KeptSentence> Kept { get; set; } = [];

    /// <summary>What was said in the same breath and begins when this form has ended.</summary>
    public List<FormAhead> Ahead { get; set; } = [];

    /// <summary>Whether its head was said: the sentence in it is said once.</summary>
    public bool Headed { get; set; }

    /// <summary>What was said, by field.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    /// <summary>What it proposed of its own, by field: what still stands so was not said by the person.</summary>
    public Dictionary<string, string> Proposed { get; set; } = [];

    /// <summary>The field whose question stands; null when all is asked and it waits for a yes.</summary>
    public string? Asking { get; set; }

    /// <summary>Customer codes that fit equally, when it is to be asked which one.</summary>
    public List<string> Candidates { get; set; } = [];

    /// <summary>The code of a region that was said: where a customer that is to be made lies.</summary>
    public string? Region { get; set; }

    /// <summary>A customer's name that was said and is not known, so that it can be made one.</summary>
    public string? Unknown { get; set; }

    /// <summary>The doubt that was asked about before saving; null while there is none.</summary>
    public string? Doubt { get; set; }

    /// <summary>Fields in the order they were asked and answered, for "back".</summary>
    public List<string> Answered { get; set; } = [];

    /// <summary>Forgets all but what the person filled in.</summary>
    public void BeginAnew()
    {
        Values = Values.Where(v => Proposed.GetValueOrDefault(v.Key) != v.Value).ToDictionary();
        (Proposed, Asking, WishedFor, Headed) = ([], null, null, false);
    }

    /// <summary>Forgets what the first sentence said: what stood there is there again, and what was answered since stays.</summary>
    public void ForgetTheFirst()
    {
        var answered = Values.Where(v => Answered.Contains(v.Key)).ToList();
        Values = new(Stood);
        answered.ForEach(a => Values[a.Key] = a.Value);
        (Proposed, Asking, Candidates, Unknown) = ([], null, [], null);
    }

    public Filled Filled() => new(Values, About);
}

/// <summary>A sentence that waits.</summary>
/// <param name="Text">As it was said.</param>
/// <param name="Now">The speaker's local time at which it was said: "yesterday" is seen from there.</param>
internal sealed record KeptSentence(string Text, DateTime Now);

/// <summary>What became of the forms of a conversation that ended last, so that a late press gets a true answer.</summary>
internal sealed class EndedForms
{
    private const int Kept = 20;

    /// <summary>By form id: true when it was saved, false when it was dropped.</summary>
    public Dictionary<string, bool> Saved { get; set; } = [];

    public List<string> Order { get; set; } = [];

    public void Add(string formId, bool saved)
    {
        Saved[formId] = saved;
        Order.Add(formId);
        if (Order.Count > Kept)
        {
            Saved.Remove(Order[0]);
            Order.RemoveAt(0);
        }
    }
}
