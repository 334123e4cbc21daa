using System.Globalization;
using System.Resources;

namespace SalesBot.Chat.Words;

/// <summary>
/// The words of one room for people: the files <c>Texts.restext</c> (English), <c>Texts.es.restext</c> and
/// <c>Texts.zh-Hans.restext</c> beside its code.
/// </summary>
public sealed class Phrases
{
    private readonly ResourceManager _texts;

    private Phrases(string folder) => _texts = new ResourceManager($"SalesBot.{folder}.Texts", typeof(Phrases).Assembly);

    /// <summary>Words that every feature uses: metrics, tiers, save, cancel.</summary>
    public static Phrases Shared { get; } = new("Chat");

    /// <param name="feature">The feature's folder, such as <c>Visits</c>.</param>
    public static Phrases Of(string feature) => new($"Features.{feature}");

    /// <param name="folder">Any other room's folder, such as <c>Hosting.WebChat</c>.</param>
    public static Phrases In(string folder) => new(folder);

    /// <summary>The phrase in a language, its blanks ({0}, {1}) filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such phrase.</exception>
    public string Say(Locale locale, string key, params ReadOnlySpan<object?> blanks)
    {
        var phrase = _texts.GetString(key, locale.Culture)
            ?? throw new MissingManifestResourceException($"No phrase '{key}' in {_texts.BaseName}.");
        return blanks.Length == 0 ? phrase : string.Format(CultureInfo.InvariantCulture, phrase, blanks);
    }

    /// <summary>The phrase in a language; null when there is none of that key.</summary>
    public string? Find(Locale locale, string key) => _texts.GetString(key, locale.Culture);

    /// <summary>The phrase <c>key.one</c> or <c>key.other</c>; {0} is the count.</summary>
    public string Count(Locale locale, string key, int count, params ReadOnlySpan<object?> more) =>
        Say(locale, count == 1 ? $"{key}.one" : $"{key}.other", [locale.Number(count), .. more]);
}
