using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>A subscription as browsers write it (Push API, <c>PushSubscription.toJSON</c>), and the key of the shop that it was made with.</summary>
internal sealed record PushSubscriptionRequest(string? Endpoint, PushSubscriptionRequest.BrowserKeys? Keys, string? ApplicationServerKey)
{
    private const int MaxEndpoint = 1000;
    private const int MaxKey = 100;

    internal sealed record BrowserKeys(string? P256dh, string? Auth);

    public Refusal? Validate(PushHosts hosts)
    {
        var validation = new Validation();
        validation.Required("endpoint", Endpoint, MaxEndpoint);
        validation.Required("keys.p256dh", Keys?.P256dh, MaxKey);
        validation.Required("keys.auth", Keys?.Auth, MaxKey);
        validation.Required("applicationServerKey", ApplicationServerKey, MaxKey);
        if (validation.Refusal is null)
        {
            validation.Check(hosts.Allow(Endpoint!), "endpoint", "Not an https address of a push service that this shop knows.");
            validation.Check(PushKeys.IsPublicKey(Keys!.P256dh!), "keys.p256dh", "Not a point on P-256, uncompressed, in base64url.");
            validation.Check(PushKeys.IsAuth(Keys.Auth!), "keys.auth", "Not 16 bytes in base64url.");
        }

        return validation.Refusal;
    }

    public PushSubscription ToSubscription(string keyId, DateTimeOffset now) => new(PushSubscription.IdOf(Endpoint!), Endpoint!, Keys!.P256dh!, Keys.Auth!, keyId, now);
}

/// <summary>A subscription, as the API shows it: without its endpoint and keys.</summary>
internal sealed record PushSubscriptionView(string Id, string Host, DateTimeOffset CreatedAt)
{
    public static PushSubscriptionView Of(PushSubscription subscription) => new(subscription.Id, new Uri(subscription.Endpoint).Host, subscription.CreatedAt);
}
