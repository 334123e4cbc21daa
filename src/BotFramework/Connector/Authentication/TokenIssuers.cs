using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the issuer of tokens that the settings ask for.</summary>
internal static class TokenIssuers
{
    // The audience by which the word of another identity is told from a token for any other use.
    private const string TokenExchange = "api://AzureADTokenExchange";

    /// <exception cref="ArgumentException">The certificate cannot be read.</exception>
    public static ITokenIssuer Of(AppSettings settings, Cloud cloud, HttpClientSource http) =>
        settings.IsManagedIdentity
            ? ManagedIdentity(settings.AppId, http)
            : new ConfidentialIssuer(Proven(settings, AppOf(settings, cloud, http), http).Build());

    private static ManagedIdentityIssuer ManagedIdentity(string clientId, HttpClientSource http) =>
        new(ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId))
            .WithHttpClientFactory(new MsalHttp(http))
            .Build());

    private static ConfidentialClientApplicationBuilder AppOf(AppSettings settings, Cloud cloud, HttpClientSource http)
    {
        var login = settings.IsOfOneTenant
            ? string.Format(null, cloud.LoginUrlOfTenant, settings.Tenant)
            : cloud.LoginUrl;
        return ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(login, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new MsalHttp(http));
    }

    private static ConfidentialClientApplicationBuilder Proven(
        AppSettings settings, ConfidentialClientApplicationBuilder app, HttpClientSource http) => settings switch
        {
            { CertificateFile: { } file } => app.WithCertificate(Load(file, settings.CertificatePassword), sendX5C: true),
            { FederatedTokenFile: { } file } => app.WithClientAssertion(options => ReadAsync(file, options)),
            { FederatedClientId: { } id } => app.WithClientAssertion(WordOf(ManagedIdentity(id, http))),
            _ => app.WithClientSecret(settings.Secret),
        };

    private static async Task<string> ReadAsync(string file, AssertionRequestOptions options) =>
        (await File.ReadAllTextAsync(file, options.CancellationToken)).Trim();

    private static Func<AssertionRequestOptions, Task<string>> WordOf(ManagedIdentityIssuer identity) =>
        async options => (await identity.IssueAsync(TokenExchange, options.CancellationToken)).Text;

    private static X509Certificate2 Load(string file, string password)
    {
        try
        {
            return Path.GetExtension(file).Equals(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(file)
                : X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception unreadable) when (unreadable is IOException or System.Security.Cryptography.CryptographicException)
        {
            throw new ArgumentException($"MicrosoftAppCertificateFile cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
