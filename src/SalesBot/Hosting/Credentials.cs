using System.Security.Cryptography.X509Certificates;
using SalesBot.Core.Calendar;
using SalesBot.Features.Diagnosis;

namespace SalesBot.Hosting;

/// <summary>Until when what the bot shows to channels is good: a certificate says so itself, of a secret somebody must.</summary>
internal static class Credentials
{
    /// <exception cref="SettingsException">The certificate cannot be read.</exception>
    public static CredentialEnd EndOf(IConfiguration configuration, SalesBotOptions options) =>
        configuration["MicrosoftAppCertificateFile"] is { Length: > 0 } file
            ? new(Zones.DateAt(NotAfter(file, configuration["MicrosoftAppCertificatePassword"]).ToUniversalTime(), options.Zone))
            : new(options.SecretExpires);

    /// <summary>What an administrator finds in the log at each start of the last weeks; null while there is time.</summary>
    public static string? Warning(CredentialEnd credentials, DateOnly today) => (credentials.EndsOn?.DayNumber - today.DayNumber) switch
    {
        < 0 => "The credentials have ended: channels are not answered. Make new ones, as docs/operations.md describes.",
        { } days when days <= Diagnosis.DaysOfWarning => FormattableString.Invariant(
            $"The credentials end in {days} days. Make new ones in time, as docs/operations.md describes."),
        _ => null,
    };

    private static DateTime NotAfter(string file, string? password)
    {
        try
        {
            using var certificate = Path.GetExtension(file).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(file)
                : X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.NotAfter;
        }
        catch (Exception unreadable) when (unreadable is IOException or System.Security.Cryptography.CryptographicException)
        {
            throw new SettingsException($"MicrosoftAppCertificateFile cannot be read: {unreadable.Message}");
        }
    }
}
