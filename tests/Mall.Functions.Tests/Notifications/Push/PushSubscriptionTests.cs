using System.Buffers.Text;
using Mall.Functions.Notifications;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Notifications;

public sealed class PushSubscriptionTests : PushShop
{
    [Fact]
    public async Task Key_IsThePointOfThePrivateKey()
    {
        var answer = await Shop.CallAsync(null, null, Shop.Make<GetPushKey>().Run);

        Assert.Equal(Key, answer.Body.GetProperty("applicationServerKey").GetString());
        Assert.True(PushKeys.IsPublicKey(Key));
    }

    [Fact]
    public async Task Subscribe_Twice_IsOneWhichShowsNeitherEndpointNorKeys()
    {
        var user = await Mail.UserAsync();
        var keys = await SubscribedAsync(user, "phone");

        var again = await SubscribeAsync(user, Subscription("phone", keys));

        Assert.Equal(["id", "host", "createdAt"], again.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal([PushSubscription.IdOf(Service.EndpointOf("phone"))], await ListedAsync(user));
    }

    [Fact]
    public async Task Subscribe_TheEleventh_TakesThePlaceOfTheOldest()
    {
        var user = await Mail.UserAsync();
        for (var i = 0; i < 11; i++)
        {
            await SubscribedAsync(user, $"browser-{i}");
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(i => PushSubscription.IdOf(Service.EndpointOf($"browser-{i}"))), await ListedAsync(user));
    }

    [Fact]
    public async Task Subscribe_ManyAtOnce_AreTenAtMost()
    {
        var user = await Mail.UserAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => SubscribeAsync(user, Subscription($"browser-{i}", BrowserKeys.New()))));

        Assert.Equal(10, (await ListedAsync(user)).Count);
    }

    [Fact]
    public async Task Unsubscribe_IsOfOnesOwnOnly()
    {
        var (user, other) = (await Mail.UserAsync(), await Mail.UserAsync());
        await SubscribedAsync(user, "phone");
        var id = (await ListedAsync(user)).Single();

        Assert.Equal("subscription-not-found", (await UnsubscribeAsync(other, id)).Code);
        Assert.Equal(204, (await UnsubscribeAsync(user, id)).Status);
        Assert.Empty(await ListedAsync(user));
        Assert.Equal("subscription-not-found", (await UnsubscribeAsync(user, id)).Code);
    }

    [Fact]
    public async Task Subscribe_WithAnotherKeyOfTheShop_Is409()
    {
        var user = await Mail.UserAsync();

        Assert.Equal("push-key-changed", (await SubscribeAsync(user, Subscription("phone", BrowserKeys.New(), BrowserKeys.New().P256dh))).Code);
    }

    [Fact]
    public async Task LogOut_Everywhere_LeavesNoBrowserThatIsTold()
    {
        var user = await WithBrowserAsync("phone");

        await Shop.CallAsync(user, null, request => Shop.Make<EndSessions>().Run(request, default));

        Assert.Empty(await StoredAsync(user));
    }

    [Fact]
    public async Task Shop_WithoutAKey_PushesNothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.ShopperAsync();

        Assert.Equal("push-off", (await shop.CallAsync(null, null, shop.Make<GetPushKey>().Run)).Code);
        Assert.Equal("push-off", (await shop.CallAsync(user, Subscription("phone", BrowserKeys.New()), request => shop.Make<SubscribeBrowser>().Run(request, default))).Code);
    }

    /// <summary>Nobody chooses whom the shop connects to.</summary>
    [Theory]
    [InlineData("https://127.0.0.1/push")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://[::1]/push")]
    [InlineData("https://2130706433/push")]
    [InlineData("https://0x7f.1/push")]
    [InlineData("https://localhost/push")]
    [InlineData("http://web.push.example/push")]
    [InlineData("ftp://web.push.example/push")]
    [InlineData("//web.push.example/push")]
    [InlineData("https://web.push.example:8443/push")]
    [InlineData("https://push.example/push")]
    [InlineData("https://.push.example/push")]
    [InlineData("https://web.push.example./push")]
    [InlineData("https://webpush.example/push")]
    [InlineData("https://web.push.example.evil.example/push")]
    [InlineData("https://evil.example/web.push.example")]
    [InlineData("https://evil.example#.push.example")]
    [InlineData("https://evil.example\\.push.example/push")]
    [InlineData("https://web.push.example@evil.example/push")]
    [InlineData("https://user@web.push.example/push")]
    [InlineData("https://web.push.example/push#here")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Subscribe_AForeignHost_Is400(string endpoint)
    {
        var user = await Mail.UserAsync();
        var keys = BrowserKeys.New();

        var answer = await SubscribeAsync(user, new { endpoint, keys = new { p256dh = keys.P256dh, auth = keys.Auth }, applicationServerKey = Key });

        Assert.Equal((400, "endpoint"), (answer.Status, answer.Field()));
        Assert.Empty(await StoredAsync(user));
    }

    [Theory]
    [InlineData("https://web.push.example/push/a?b=c", true)]
    [InlineData("https://WEB.Push.Example:443/push", true)]
    [InlineData("https://a.b.push.example/push", true)]
    [InlineData("https://web.push.example:444/push", false)]
    public void Hosts_Names_AreComparedAsTheDnsDoes(string endpoint, bool allowed) => Assert.Equal(allowed, Shop.Get<PushHosts>().Allow(endpoint));

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc")]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc")]
    [InlineData("https://web.push.apple.com/abc")]
    [InlineData("https://wns2-par02p.notify.windows.com/w/?token=abc")]
    public void Hosts_OfTheSettingsDefault_AreThoseOfTheBrowsers(string endpoint) => Assert.True(new PushHosts(Options.Create(new WebPushOptions())).Allow(endpoint));

    public static TheoryData<string, string?, string?> BadKeys()
    {
        var good = BrowserKeys.New();
        var point = Base64Url.DecodeFromChars(good.P256dh);
        byte[] OffTheCurve() => [.. point[..^1], (byte)(point[^1] ^ 1)];
        byte[] Compressed() => [2, .. point[1..33]];
        byte[] Hybrid() => [6, .. point[1..]];
        return new()
        {
            { "keys.p256dh", Base64Url.EncodeToString(OffTheCurve()), good.Auth },
            { "keys.p256dh", Base64Url.EncodeToString(Compressed()), good.Auth },
            { "keys.p256dh", Base64Url.EncodeToString(Hybrid()), good.Auth },
            { "keys.p256dh", Base64Url.EncodeToString(new byte[65]), good.Auth },
            { "keys.p256dh", "not base64!", good.Auth },
            { "keys.p256dh", null, good.Auth },
            { "keys.auth", good.P256dh, Base64Url.EncodeToString(new byte[15]) },
            { "keys.auth", good.P256dh, Base64Url.EncodeToString(new byte[17]) },
            { "keys.auth", good.P256dh, null },
        };
    }

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task Subscribe_BadKeys_Is400NamingThem(string field, string? p256dh, string? auth)
    {
        var user = await Mail.UserAsync();

        var answer = await SubscribeAsync(user, new { endpoint = Service.EndpointOf("phone"), keys = new { p256dh, auth }, applicationServerKey = Key });

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Theory]
    [InlineData("", "mailto:a@b.example", "push.example", true)]
    [InlineData("CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=", "https://mall.example/contact", "*.push.example,localhost:8443", true)]
    [InlineData("CQkJ", "mailto:a@b.example", "push.example", false)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "mailto:a@b.example", "push.example", false)]
    [InlineData("", "a@b.example", "push.example", false)]
    [InlineData("", "mailto:a\"@b.example", "push.example", false)]
    [InlineData("", "mailto:a@b.example", "", false)]
    [InlineData("", "mailto:a@b.example", "https://push.example", false)]
    [InlineData("", "mailto:a@b.example", "127.0.0.1", false)]
    [InlineData("", "mailto:a@b.example", "*", false)]
    public void Settings_ThatAreWrong_StopTheStart(string key, string subject, string hosts, bool good) =>
        Assert.Equal(good, new WebPushOptionsValidator().Validate(null, new WebPushOptions { PrivateKey = key, Subject = subject, Hosts = hosts }).Succeeded);

    private Task<Answer> UnsubscribeAsync(User user, string id) => Shop.CallAsync(user, null, request => Shop.Make<UnsubscribeBrowser>().Run(request, id, default));
}
