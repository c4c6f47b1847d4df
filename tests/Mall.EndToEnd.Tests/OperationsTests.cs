using System.Net;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Storage;
using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class OperationsTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    public static TheoryData<string, string> Routes => new()
    {
        { "GET", "/operations/overview" },
        { "GET", "/operations/orders" },
        { "GET", "/operations/orders/stuck" },
        { "GET", "/operations/dead-letters" },
        { "POST", "/operations/dead-letters/order.events.notifications/1/replay" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task AnyOperation_IsForAdministratorsOnly(string method, string path)
    {
        var shopper = await _mall.NewShopperAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await _mall.SendAsync(new HttpMethod(method), path, null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await shopper.SendAsync(new HttpMethod(method), path, null)).Status);
    }

    [Fact]
    public async Task Orders_OfAnyShopper_AreFoundByIdAndByStatus()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shopper = await _mall.NewShopperAsync();
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 1));
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");

        var byId = (await admin.GetAsync($"/operations/orders?q={orderId}")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        var userId = (await shopper.GetAsync("/profile")).Text("id");
        var byUser = (await admin.GetAsync($"/operations/orders?q={userId}&status=awaitingPayment")).Expect(HttpStatusCode.OK).Body.GetProperty("items");

        Assert.Equal([orderId], byId.EnumerateArray().Select(order => order.GetProperty("id").GetString()));
        Assert.Equal([orderId], byUser.EnumerateArray().Select(order => order.GetProperty("id").GetString()));
        Assert.Equal([userId], byUser.EnumerateArray().Select(order => order.GetProperty("userId").GetString()));
    }

    [Fact]
    public async Task Overview_AfterAnOrder_CountsItAndTheStockAddsUp()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shopper = await _mall.NewShopperAsync();
        var orderId = await shopper.PlaceAsync(await admin.NewProductAsync(stock: 1));
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");

        var overview = (await admin.GetAsync("/operations/overview")).Expect(HttpStatusCode.OK).Body;

        Assert.True(overview.GetProperty("orders").GetProperty("byStatus").GetProperty("awaitingPayment").GetInt64() >= 1);
        Assert.True(overview.GetProperty("stock").GetProperty("balanced").GetBoolean());
    }

    [Fact]
    public async Task Replay_OfNothing_Is404()
    {
        var admin = await _mall.LogInAsAdminAsync();

        Assert.Equal("dead-letter-not-found", (await admin.PostAsync("/operations/dead-letters/order.events.notifications/987654/replay")).Code);
        Assert.Equal("entity-not-found", (await admin.PostAsync("/operations/dead-letters/nothing/1/replay")).Code);
    }

    /// <summary>A message that no consumer can read waits in the state when the mall starts; replayed it fails again, as another copy.</summary>
    [LocalFact]
    public async Task DeadLetter_OfAMalformedMessage_IsSeenAndReplayed()
    {
        using var state = new TempFolder();
        await LeaveMessageAsync(state.Path);
        await using var process = await MallProcess.StartAsync(state.Path);
        using var mall = new MallClient(process.BaseAddress);
        var admin = await mall.LogInAsAdminAsync();

        var letter = (await Eventually.Async(() => admin.ListAllAsync("/operations/dead-letters"), letters => letters.Count == 1, "the dead letter"))[0];
        Assert.Equal(
            ("order.events.notifications", "malformed", "poison", "order.paid"),
            (letter.GetProperty("entity").GetString(), letter.GetProperty("reason").GetString(), letter.GetProperty("messageId").GetString(), letter.GetProperty("subject").GetString()));
        var path = $"/operations/dead-letters/order.events.notifications/{letter.GetProperty("id").GetString()}/replay";
        Assert.Equal("poison/1", (await admin.PostAsync(path)).Expect(HttpStatusCode.OK).Text("messageId"));

        var again = await Eventually.Async(() => admin.ListAllAsync("/operations/dead-letters"), letters => letters.Count == 1, "the dead letter again");
        Assert.Equal("poison/1", again[0].GetProperty("messageId").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync(path)).Status);
        Assert.Equal(1, (await admin.GetAsync("/operations/overview")).Body.GetProperty("deadLetters").GetProperty("total").GetInt32());
    }

    private static async Task LeaveMessageAsync(string state)
    {
        using var folder = StateFolder.Open(state);
        await using var bus = await ServiceBusNamespace.OpenAsync(state, Path.Combine(AppContext.BaseDirectory, "servicebus-emulator.json"));
        await using var client = new ServiceBusClient(bus.ConnectionString);
        await client.CreateSender("order.events").SendMessageAsync(new ServiceBusMessage("this is not an event") { MessageId = "poison", Subject = "order.paid" });
    }
}
