using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

/// <summary>Tests of a shop that pushes, and of a push service on this machine.</summary>
public abstract class PushShop : IAsyncLifetime
{
    private protected TestShop Shop { get; private set; } = null!;

    private protected PushService Service { get; private set; } = null!;

    private protected Mailroom Mail { get; private set; } = null!;

    private protected string Key => Shop.Get<PushKeys>().Public!;

    public async Task InitializeAsync()
    {
        Service = await PushService.StartAsync();
        Shop = await TestShop.OpenAsync(
            ("WebPush:PrivateKey", Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)])), ("WebPush:Hosts", $"*.push.example,{Service.Host}"), ("Notifications:OperatorsEmail", "ops@mall.example"));
        Mail = new Mailroom(Shop);
    }

    public async Task DisposeAsync()
    {
        await Shop.DisposeAsync();
        await Service.DisposeAsync();
    }

    /// <summary>What a browser sends to the shop after it subscribed.</summary>
    private protected object Subscription(string name, BrowserKeys keys, string? key = null) =>
        new { endpoint = Service.EndpointOf(name), expirationTime = (string?)null, keys = new { p256dh = keys.P256dh, auth = keys.Auth }, applicationServerKey = key ?? Key };

    private protected Task<Answer> SubscribeAsync(User user, object subscription) =>
        Shop.CallAsync(user, subscription, request => Shop.Make<SubscribeBrowser>().Run(request, default));

    /// <summary>Subscribes a browser of that name.</summary>
    private protected async Task<BrowserKeys> SubscribedAsync(User user, string name)
    {
        var keys = BrowserKeys.New();
        Assert.Equal(201, (await SubscribeAsync(user, Subscription(name, keys))).Status);
        return keys;
    }

    /// <summary>A user with a browser of that name.</summary>
    private protected async Task<User> WithBrowserAsync(string name)
    {
        var user = await Mail.UserAsync();
        await SubscribedAsync(user, name);
        return user;
    }

    private protected async Task<IReadOnlyList<PushSubscription>> StoredAsync(User user) => (await Shop.Get<UserStore>().FindAsync(user.Id, default))!.PushSubscriptions ?? [];

    private protected async Task<IReadOnlyList<string>> ListedAsync(User user) =>
        (await Shop.CallAsync(user, null, request => Shop.Make<ListPushSubscriptions>().Run(request, default))).ItemIds();
}
