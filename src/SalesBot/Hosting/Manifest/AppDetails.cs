using System.Text.RegularExpressions;

namespace SalesBot.Hosting.Manifest;

/// <summary>What differs from company to company in the Teams app, by the option that says it.</summary>
internal sealed partial class AppDetails
{
    /// <summary>Options that must be given, each with what it is.</summary>
    private static readonly (string Option, string What)[] Needed =
    [
        ("--app-id", "the id of the bot's app registration"),
        ("--domain", "the host name at which the bot is reached"),
        ("--name", "the name people see"),
        ("--website", "the page about the app"),
        ("--privacy", "the page about privacy"),
        ("--terms", "the terms of use"),
    ];

    private static readonly string[] Addresses = ["--website", "--privacy", "--terms"];

    private const int LongestName = 30;
    private const int LongestDeveloper = 32;
    private const int LongestAddress = 2048;
    private const int LongestHost = 253;

    private readonly Dictionary<string, string> _values;

    /// <param name="said">The arguments of the command; <c>--developer</c> is the name where it is not given.</param>
    public AppDetails(Arguments said)
    {
        _values = Options.ToDictionary(option => option, option => said[option]?.Trim() ?? "");
        _values["--developer"] = said["--developer"]?.Trim() ?? Shortened(_values["--name"], LongestDeveloper);
    }

    /// <summary>All options there are.</summary>
    public static string[] Options { get; } = [.. Needed.Select(n => n.Option), "--developer"];

    /// <summary>A text of the template with its blanks (<c>{app-id}</c>) filled in.</summary>
    public string Fill(string text) => Blank().Replace(text, blank => _values[$"--{blank.Groups[1].Value}"]);

    /// <summary>What Teams would refuse, a sentence each; none when it would take it.</summary>
    public IEnumerable<string> Wrongs() =>
        Needed.Where(n => _values[n.Option].Length == 0).Select(n => $"{n.Option} is missing: {n.What}.")
            .Concat(WrongId()).Concat(WrongDomain()).Concat(WrongNames()).Concat(Addresses.SelectMany(WrongAddress));

    private IEnumerable<string> WrongId() =>
        Given("--app-id") is { } id && (!Id().IsMatch(id) || Guid.Parse(id) == Guid.Empty)
            ? [$"--app-id is '{id}', which is no GUID; copy the application (client) id of the app registration."]
            : [];

    private IEnumerable<string> WrongDomain() => Given("--domain") switch
    {
        null => [],
        var domain when domain.Contains("://", StringComparison.Ordinal) => [$"--domain is '{domain}': write the host name alone, without a scheme."],
        var domain when domain.Contains('*', StringComparison.Ordinal) => [$"--domain is '{domain}': a wildcard would trust hosts that are not yours; write the bot's own host name."],
        var domain when domain.Length > LongestHost || !Host().IsMatch(domain) =>
            [$"--domain is '{domain}', which is no host name of the internet; write one such as bot.example.com, without port and path."],
        _ => [],
    };

    private IEnumerable<string> WrongNames()
    {
        foreach (var (option, longest) in new[] { ("--name", LongestName), ("--developer", LongestDeveloper) })
        {
            if (_values[option].Length > longest)
            {
                yield return $"{option} has {_values[option].Length} characters; Teams takes {longest} at most.";
            }
        }
    }

    private IEnumerable<string> WrongAddress(string option) =>
        Given(option) is not { } address ? []
            : address.Length > LongestAddress ? [$"{option} has {address.Length} characters; Teams takes {LongestAddress} at most."]
            : !Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.Host.Length == 0
                ? [$"{option} is '{address}'; Teams wants an address that begins with https://."]
                : [];

    private string? Given(string option) => _values[option] is { Length: > 0 } value ? value : null;

    private static string Shortened(string name, int longest) => name.Length <= longest ? name : name[..longest];

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Blank();

    [GeneratedRegex("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
