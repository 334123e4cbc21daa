using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Who the bot is and how it proves it, by the official names of the settings; those of a certificate and of a federated
/// credential are of this implementation.
/// </summary>
internal sealed class AppSettings(IConfiguration configuration)
{
    public string AppId => Of("MicrosoftAppId");

    public string Tenant => Of("MicrosoftAppTenantId");

    public string Secret => Of("MicrosoftAppPassword");

    /// <summary>The path of a certificate with its private key: .pem, else PKCS #12.</summary>
    public string CertificateFile => Of("MicrosoftAppCertificateFile");

    public string CertificatePassword => Of("MicrosoftAppCertificatePassword");

    /// <summary>The client id of the managed identity whose word counts for the app.</summary>
    public string FederatedClientId => Of("MicrosoftAppFederatedClientId");

    /// <summary>The path of the token, written anew by its issuer, whose word counts for the app.</summary>
    public string FederatedTokenFile => Of("MicrosoftAppFederatedTokenFile");

    public bool IsManagedIdentity => Is("UserAssignedMSI");

    public bool IsOfOneTenant => Is("SingleTenant");

    /// <summary>What is missing or does not fit, as a sentence; null where all is well.</summary>
    public string Fault()
    {
        if (!IsManagedIdentity && !IsOfOneTenant && !Is("MultiTenant") && Of("MicrosoftAppType") != null)
            return "MicrosoftAppType is none of SingleTenant, UserAssignedMSI and MultiTenant.";
        if ((IsManagedIdentity || IsOfOneTenant) && Tenant == null)
            return "MicrosoftAppTenantId is needed for a bot of one tenant.";

        var proofs = new[] { Secret, CertificateFile, FederatedClientId, FederatedTokenFile }.Count(proof => proof != null);
        return (IsManagedIdentity, proofs) switch
        {
            (true, > 0) => "A managed identity has no other credential: leave MicrosoftAppPassword and the like away.",
            (false, 0) => "MicrosoftAppId is set, but no credential: set MicrosoftAppPassword, MicrosoftAppCertificateFile, "
                + "MicrosoftAppFederatedClientId or MicrosoftAppFederatedTokenFile, or MicrosoftAppType to UserAssignedMSI.",
            (false, > 1) => "There is more than one credential: MicrosoftAppPassword, MicrosoftAppCertificateFile, "
                + "MicrosoftAppFederatedClientId and MicrosoftAppFederatedTokenFile exclude each other.",
            _ => null,
        };
    }

    private bool Is(string type) => string.Equals(Of("MicrosoftAppType"), type, StringComparison.OrdinalIgnoreCase);

    private string Of(string key) => configuration[key]?.Trim() is { Length: > 0 } set ? set : null;
}
