using SalesBot.Core.Language.Days;

namespace SalesBot.Core.Language.Numbers;

/// <summary>What the expressions for a time of day mean.</summary>
internal static class TimeReader
{
    private const int Noon = 12;

    public static TimeOnly? Resolve(Said said)
    {
        var afternoon = said.Meaning is "pm" or "halfpm";
        var minute = said.Meaning is "half" or "halfpm" ? 30 : said["min"] ?? 0;
        return (said["h"] ?? said["n"]) is not { } hour || hour > 23 || minute > 59 ? null
            : new TimeOnly(afternoon && hour < Noon ? hour + Noon : said.Meaning == "am" && hour == Noon ? 0 : hour, minute);
    }
}
