namespace Mall.EndToEnd.Tests;

public sealed class PushTests
{
    [LocalFact]
    public async Task OrderPaid_ReachesTheSubscribedBrowser_AndAnotherKeyOfTheShopEndsTheSubscription()
    {
        using var state = new TempFolder();
        using var certificates = new TempFolder();
        await using var service = await PushService.StartAsync();
        var trusted = Path.Combine(certificates.Path, "push.pem");
        await File.WriteAllTextAsync(trusted, PushService.Certificate.ExportCertificatePem());
        (string, string)[] settings = [("WebPush__Hosts", service.Host), ("SSL_CERT_FILE", trusted)];
        var (email, password, browser) = ($"{Guid.NewGuid():N}@mall.example", "correct horse battery", BrowserKeys.New());
        string productId;
        await using (var mall = await MallProcess.StartAsync(state.Path, settings))
        {
            using var client = new MallClient(mall.BaseAddress);
            productId = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
            (await client.PostAsync("/register", new { email, password })).Expect(HttpStatusCode.Created);
            var shopper = await client.LogInAsync(new { email, password });
            var key = (await client.GetAsync("/notifications/push/key")).Expect(HttpStatusCode.OK).Text("applicationServerKey");
            object Subscription(string endpoint) => new { endpoint, keys = new { p256dh = browser.P256dh, auth = browser.Auth }, applicationServerKey = key };
            Assert.Equal(HttpStatusCode.BadRequest, (await shopper.PostAsync("/notifications/push/subscriptions", Subscription("https://169.254.169.254/"))).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/notifications/push/subscriptions", Subscription(service.EndpointOf("phone")))).Status);
            (await shopper.PostAsync("/notifications/push/subscriptions", Subscription(service.EndpointOf("tablet")))).Expect(HttpStatusCode.Created);
            var tablet = (await shopper.ListAllAsync("/notifications/push/subscriptions")).Single().GetProperty("id").GetString();
            (await shopper.DeleteAsync($"/notifications/push/subscriptions/{tablet}")).Expect(HttpStatusCode.NoContent);
            (await shopper.PostAsync("/notifications/push/subscriptions", Subscription(service.EndpointOf("phone")))).Expect(HttpStatusCode.Created);

            var orderId = await shopper.PlaceAsync(productId);
            await shopper.PayAsync(orderId);

            var pushed = (await Eventually.Async(() => Task.FromResult(service.Received.ToList()), all => all.Count == 1, "the message to the browser")).Single();
            var message = JsonDocument.Parse(browser.Read(pushed.Body)).RootElement;
            Assert.Equal(("phone", key, "order.paid", orderId), (pushed.Subscription, pushed.Sender().PublicKey, message.GetProperty("kind").GetString(), message.GetProperty("about").GetString()));
            Assert.DoesNotContain(service.Host, mall.Output, StringComparison.Ordinal);
            Assert.Equal(0, await mall.StopAsync());
        }

        await using (var mall = await MallProcess.StartAsync(state.Path, [.. settings, ("WebPush__PrivateKey", Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)]))]))
        {
            using var client = new MallClient(mall.BaseAddress);
            var shopper = await client.LogInAsync(new { email, password });

            await shopper.PayAsync(await shopper.PlaceAsync(productId));

            await Eventually.Async(() => shopper.ListAllAsync("/notifications/push/subscriptions"), left => left.Count == 0, "the end of the subscription");
            Assert.Single(service.Received);
        }
    }
}
