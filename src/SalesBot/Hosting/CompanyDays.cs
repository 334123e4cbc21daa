using SalesBot.Core.Calendar;

namespace SalesBot.Hosting;

/// <summary>The company's working days: those of the settings, and those of the calendar file that the settings name.</summary>
internal static class CompanyDays
{
    /// <exception cref="SettingsException">The file cannot be read, or something in it is wrong; the message has each line.</exception>
    public static WorkingDays Of(SalesBotOptions options)
    {
        var file = options.CalendarFile.Length == 0 ? new CalendarFile([], [], []) : Read(options.CalendarFile);
        return new([.. options.Holidays, .. file.Holidays], [.. options.MakeUpDays, .. file.MakeUpDays]);
    }

    private static CalendarFile Read(string path)
    {
        var file = CalendarFile.Read(Text(path));
        return file.Faults.Count == 0
            ? file
            : throw new SettingsException(string.Join(Environment.NewLine, file.Faults.Select(fault => $"{Path.GetFullPath(path)}, {fault}")));
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"SalesBot:CalendarFile is {Path.GetFullPath(path)}, which cannot be read: {fault.Message}");
        }
    }
}
