namespace SalesBot.Hosting;

/// <summary>The arguments of a command, taken apart.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _rest = [];

    /// <summary>What belongs to no option, in its order.</summary>
    public IReadOnlyList<string> Rest => _rest;

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string option] => _values.GetValueOrDefault(option);

    public bool Has(string flag) => _flags.Contains(flag);

    /// <summary>Null when there is an unknown option, one without its value, or one given twice.</summary>
    /// <param name="args">As they were typed.</param>
    /// <param name="options">Those that are followed by a value.</param>
    /// <param name="flags">Those that stand alone.</param>
    public static Arguments? Read(string[] args, string[] options, string[] flags)
    {
        var read = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (options.Contains(args[i]) && i + 1 < args.Length && read._values.TryAdd(args[i], args[i + 1]))
            {
                i++;
            }
            else if (!args[i].StartsWith('-'))
            {
                read._rest.Add(args[i]);
            }
            else if (!flags.Contains(args[i]) || !read._flags.Add(args[i]))
            {
                return null;
            }
        }

        return read;
    }
}
