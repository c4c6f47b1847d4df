using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Settings <c>WebPush__*</c>: messages to browsers through their push services (RFC 8030).</summary>
public sealed class WebPushOptions
{
    public const string Section = "WebPush";

    /// <summary>The shop's key (RFC 8292): 32 random bytes in base64 or base64url, a private key on P-256. Empty: nothing is pushed. Browsers are bound to it: another key makes them
    /// subscribe again.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Whom a push service may ask about the shop's messages: a <c>mailto:</c> or <c>https:</c> address (RFC 8292, section 2.1).</summary>
    public string Subject { get; set; } = "mailto:mall@mall.example";

    /// <summary>Hosts of push services, with commas; <c>*.</c> stands for at least one label before the rest, and <c>:port</c> for another port than 443. The shop connects to no others.</summary>
    public string Hosts { get; set; } = "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";
}

internal sealed partial class WebPushOptionsValidator : IValidateOptions<WebPushOptions>
{
    public ValidateOptionsResult Validate(string? name, WebPushOptions options) =>
        options.PrivateKey.Length > 0 && !PushKeys.IsPrivateKey(options.PrivateKey)
            ? ValidateOptionsResult.Fail("The setting WebPush__PrivateKey must be base64 of 32 random bytes (or empty).")
        : !Subject().IsMatch(options.Subject)
            ? ValidateOptionsResult.Fail("The setting WebPush__Subject must be a mailto: or https: address.")
        : PushHosts.Split(options.Hosts) is { Length: > 0 } hosts && hosts.All(host => Host().IsMatch(host))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("The setting WebPush__Hosts must be names of hosts with commas, such as fcm.googleapis.com,*.push.apple.com.");

    // Nothing that would have to be escaped in JSON.
    [GeneratedRegex(@"\A(mailto:[^\s""\\@]+@[^\s""\\@]+|https://[^\s""\\]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    // The last label begins with a letter: an IP address is no name.
    [GeneratedRegex(@"\A(\*\.)?([a-z0-9-]+\.)*[a-z][a-z0-9-]*(:[0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
