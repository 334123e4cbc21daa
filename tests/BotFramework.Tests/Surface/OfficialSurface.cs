namespace BotFramework.Tests.Surface;

/// <summary>
/// The official surface as the list beside this file has it. Types go by namespace and name, members by their line in
/// the list, as <c>~OnInitializeAsync(DialogContext dc) → Task</c>.
/// </summary>
internal sealed class OfficialSurface
{
    private readonly Dictionary<string, ListedType> _types = [];

    private OfficialSurface(IEnumerable<string> lines)
    {
        var space = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("**", StringComparison.Ordinal))
            {
                space = line.Trim('*');
            }
            else if (line.StartsWith("- `", StringComparison.Ordinal))
            {
                var type = ListedType.Parse(line);
                _types[$"{space}.{type.Name}"] = type;
            }
        }
    }

    public static OfficialSurface Read() =>
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", "official-4.23.1.md")));

    /// <summary>The type, or null where the list has none of that name.</summary>
    public ListedType? Find(string fullName) => _types.GetValueOrDefault(fullName);
}

/// <summary>One line of the list.</summary>
/// <param name="Name">With type parameters, as <c>Prompt&lt;T&gt;</c>.</param>
/// <param name="Kind">Class, abstract class, static class, interface, enum or delegate.</param>
/// <param name="Bases">Base class and interfaces.</param>
/// <param name="Members">As written; of a delegate its signature, of an enum its names in order.</param>
internal sealed record ListedType(string Name, string Kind, IReadOnlyList<string> Bases, IReadOnlyList<string> Members)
{
    public static ListedType Parse(string line)
    {
        var name = line[3..line.IndexOf('`', 3)];
        var open = line.IndexOf(" (", StringComparison.Ordinal) + 2;
        var close = line.IndexOf(')', open);
        var kinds = Split(line[open..close], ',');
        var rest = line[(close + 1)..];
        return new ListedType(name, kinds[0], kinds[1..], kinds[0] switch
        {
            "delegate" => [rest.Trim(':', ';', ' ')],
            "enum" => NamesOf(rest),
            // A constructor without parameters of an abstract class is called by heirs alone, whatever it is declared to be.
            "abstract class" => [.. MembersOf(rest).Select(member => member == $"~{name}()" ? member[1..] : member)],
            _ => MembersOf(rest),
        });
    }

    private static List<string> MembersOf(string rest)
    {
        var members = new List<string>();
        foreach (var part in Split(rest, ';'))
        {
            if (part.StartsWith("has ", StringComparison.Ordinal))
                members.AddRange(Split(part[4..], ','));
            else
                members.Add(part.StartsWith("does ", StringComparison.Ordinal) ? part[5..] : part);
        }

        return members;
    }

    // "; has 5: None?, Auto?, Inline?, List?, SuggestedAction?, HeroCard ="
    private static List<string> NamesOf(string rest) =>
        [.. rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',').Select(name => name.Trim(' ', '?', '='))];

    /// <summary>Splits outside quotes and brackets.</summary>
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (depth, quoted, start) = (0, false, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == separator && depth == 0 && !quoted))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
                continue;
            }

            quoted ^= text[i] == '"';
            depth += quoted ? 0 : text[i] switch { '(' or '<' => 1, ')' or '>' => -1, _ => 0 };
        }

        return [.. parts.Where(part => part.Length > 0)];
    }
}
