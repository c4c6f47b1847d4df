namespace Mall.EndToEnd.Tests;

public sealed class NotificationTests
{
    private const string Password = "correct horse battery";

    [LocalFact]
    public async Task Order_OfAShopperWithEmailAndMobile_IsToldOncePerChannelInHisLanguage()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path);
        using var client = new MallClient(mall.BaseAddress);
        var admin = await client.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 5);
        var (email, mobile) = ($"{Guid.NewGuid():N}@mall.example", "+8613800138000");
        (await client.PostAsync("/register", new { email, mobile, password = Password })).Expect(HttpStatusCode.Created);
        var shopper = await client.LogInAsync(new { email, password = Password });
        (await shopper.PutAsync("/profile", new { language = "zh-CN" })).Expect(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await shopper.PutAsync("/notifications/preferences", new { email = true, sms = true })).Status);

        var orderId = await shopper.PlaceAsync(product);
        await shopper.PayAsync(orderId);

        var about = await HistoryAsync(shopper, list => list.Count(n => Body(n).Contains(orderId, StringComparison.Ordinal) && Text(n, "status") != "queued") == 6);
        Assert.Equal(
            ["email order.created sent", "email order.paid sent", "push order.created delivered", "push order.paid delivered", "sms order.created sent", "sms order.paid sent"],
            about.Where(n => Body(n).Contains(orderId, StringComparison.Ordinal)).Select(n => $"{Text(n, "channel")} {Text(n, "kind")} {Text(n, "status")}").Order());
        Assert.All(about.Where(n => Text(n, "kind") == "order.paid"), n => Assert.Equal("付款成功", Text(n, "subject")));

        foreach (var sent in about.Where(n => Text(n, "status") == "sent"))
        {
            var letter = Letter(state, Text(sent, "id"));
            Assert.Equal(Text(sent, "channel") == "email" ? email : mobile, letter.GetProperty("to").GetString());
            Assert.Equal(Body(sent), letter.GetProperty("body").GetString());
        }

        Assert.DoesNotContain(email, mall.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(mobile, mall.Output, StringComparison.Ordinal);
    }

    [LocalFact]
    public async Task Mail_ThatNoServerTakes_IsTriedAgainAndThenFails_AndTheShopGoesOn()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(
            state.Path, ("Email__Host", "127.0.0.1"), ("Email__Port", "1"), ("Notifications__MaxAttempts", "3"), ("Notifications__RetryDelay", "00:00:00.050"));
        using var client = new MallClient(mall.BaseAddress);

        var shopper = await client.NewShopperAsync();

        var told = await HistoryAsync(shopper, list => list.Any(n => Text(n, "status") == "failed"));
        Assert.Equal(["email failed", "push delivered"], told.Select(n => $"{Text(n, "channel")} {Text(n, "status")}").Order());
    }

    [LocalFact]
    public async Task Administrator_WritesToAnAccountAndToAnAddress_OncePerIdempotencyKey()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path);
        using var client = new MallClient(mall.BaseAddress);
        var admin = await client.LogInAsAdminAsync();
        var shopper = await client.NewShopperAsync();
        var userId = (await shopper.GetAsync("/profile")).Text("id");
        var mail = new { userId, subject = "Recall", body = "Please do not drink it." };

        var first = (await admin.PostAsync("/notifications/email", mail, ("Idempotency-Key", "k"))).Expect(HttpStatusCode.Accepted).Text("id");
        var second = (await admin.PostAsync("/notifications/email", mail, ("Idempotency-Key", "k"))).Expect(HttpStatusCode.Accepted).Text("id");
        var other = await admin.PostAsync("/notifications/email", new { userId, subject = "Recall", body = "Another text." }, ("Idempotency-Key", "k"));
        var text = (await admin.PostAsync("/notifications/sms", new { to = "+86 138 0013 8000", body = "Your parcel waits." })).Expect(HttpStatusCode.Accepted).Text("id");

        Assert.Equal(first, second);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.Status, other.Code));
        await HistoryAsync(shopper, list => list.Count(n => Text(n, "kind") == "message" && Text(n, "status") == "sent") == 1);
        await Eventually.Async(() => Task.FromResult(File.Exists(FileOf(state, text))), exists => exists, "the text message");
        Assert.Equal("+8613800138000", Letter(state, text).GetProperty("to").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await shopper.PostAsync("/notifications/email", mail)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/notifications/sms", mail)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync("/notifications/sms", new { to = "no number", body = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("/notifications/email", new { userId = "nobody", subject = "x", body = "x" })).Status);

        (await shopper.PutAsync("/notifications/preferences", new { email = false, sms = true })).Expect(HttpStatusCode.OK);
        Assert.Equal("opted-out", (await admin.PostAsync("/notifications/email", mail)).Code);
        Assert.False((await shopper.GetAsync("/notifications/preferences")).Body.GetProperty("email").GetBoolean());
    }

    [LocalFact]
    public async Task Stream_TellsWhatHappens_GoesOnAfterTheLastEvent_AndEndsWithTheMall()
    {
        using var state = new TempFolder();
        await using var mall = await MallProcess.StartAsync(state.Path, ("Notifications__StreamHeartbeat", "00:00:00.200"), ("Notifications__StreamsPerUser", "2"));
        using var client = new MallClient(mall.BaseAddress);
        var product = await (await client.LogInAsAdminAsync()).NewProductAsync(stock: 5);
        var (shopper, other) = (await client.NewShopperAsync(), await client.NewShopperAsync());
        await HistoryAsync(shopper, list => list.Any(n => Text(n, "channel") == "push"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/notifications/stream")).Status);
        using var stream = await shopper.OpenStreamAsync("/notifications/stream");
        var foreign = await other.PlaceAsync(product);
        var orderId = await shopper.PlaceAsync(product);
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");
        var created = (await stream.NextAsync())!.Value;
        await shopper.PayAsync(orderId);
        var paid = (await stream.NextAsync())!.Value;

        Assert.Equal(("order.created", "push", "delivered"), (Text(created.Data, "kind"), Text(created.Data, "channel"), Text(created.Data, "status")));
        Assert.Equal(("order.paid", paid.Id), (Text(paid.Data, "kind"), Text(paid.Data, "id")));
        Assert.Contains(orderId, Body(paid.Data));
        Assert.DoesNotContain(foreign, Body(created.Data), StringComparison.Ordinal);

        using (var again = await shopper.OpenStreamAsync("/notifications/stream", created.Id))
        {
            Assert.Equal(paid.Id, (await again.NextAsync())!.Value.Id);
            if (HostUnderTest.Instances == "1")
            {
                // Each instance counts its own.
                var third = await shopper.GetAsync("/notifications/stream");
                Assert.Equal((HttpStatusCode.TooManyRequests, "too-many-streams"), (third.Status, third.Code));
            }
        }

        while (await stream.LineAsync() != ":")
        {
        }

        Assert.Equal(0, await mall.StopAsync());
        Assert.Null(await stream.NextAsync());
    }

    private static Task<List<JsonElement>> HistoryAsync(MallClient shopper, Func<List<JsonElement>, bool> isSo) =>
        Eventually.Async(() => shopper.ListAllAsync("/notifications/history"), isSo, "notifications");

    private static string FileOf(TempFolder state, string id) => Path.Combine(state.Path, "outbox", id + ".json");

    private static JsonElement Letter(TempFolder state, string id) => JsonDocument.Parse(File.ReadAllText(FileOf(state, id))).RootElement;

    private static string Text(JsonElement notification, string member) => notification.GetProperty(member).GetString()!;

    private static string Body(JsonElement notification) => Text(notification, "body");
}
