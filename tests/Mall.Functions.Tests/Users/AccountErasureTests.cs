using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Notifications;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Mall.Functions.Users;
using Microsoft.Azure.Functions.Worker;
using Moq;
using Xunit;

namespace Mall.Functions.Tests.Users;

/// <summary>What the event <c>user.deleted</c> leads to.</summary>
public sealed class AccountErasureTests : IAsyncLifetime
{
    private const string Email = "lilei@example.com";

    private readonly Mock<ServiceBusMessageActions> _actions = new();
    private TestShop _shop = null!;
    private User _user = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _user = await _shop.ShopperAsync(Email);
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task EraseCart_LeavesNoneAndDoesItAgain()
    {
        await PutAsync(_user.Id);
        await PutAsync("hanmeimei");
        var @event = await DeleteAsync();

        await RunAsync(@event, (message, actions) => _shop.Make<EraseCart>().Run(message, actions, default));
        await RunAsync(@event, (message, actions) => _shop.Make<EraseCart>().Run(message, actions, default));

        Assert.Null(await _shop.Get<CosmosDatabase>().Container(CartsNames.Carts).FindAsync<Cart>(_user.Id, _user.Id, default));
        Assert.Single((await _shop.Get<CartStore>().FindAsync("hanmeimei", default)).Lines);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task EraseNotifications_LeavesNoneHoweverManyThereAre()
    {
        for (var i = 0; i < 101; i++)
        {
            await RunAsync(OrderEvent($"order-{i}"), (message, actions) => _shop.Make<NotifyOnEvents>().OnOrderEvents([message], actions, default));
        }

        var @event = await DeleteAsync();

        await RunAsync(@event, (message, actions) => _shop.Make<EraseNotifications>().Run(message, actions, default));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task LaterEvents_OfTheDeletedAccount_AreWrittenDownForNobody()
    {
        await DeleteAsync();

        await RunAsync(OrderEvent("order-1"), (message, actions) => _shop.Make<NotifyOnEvents>().OnOrderEvents([message], actions, default));
        var code = Event.Of(NotificationsNames.Tasks, NotificationsNames.PasswordReset, $"{_user.Id}.1", _user.Id, _shop.Clock.GetUtcNow(), new CodeMessage("email", "12345678", _shop.Clock.GetUtcNow()));
        await RunAsync(code, (message, actions) => _shop.Make<DeliverNotifications>().Run(message, actions, default));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task FinishDeletion_AfterACrash_FreesTheNameAndForgetsItsDigest()
    {
        await _shop.Get<Sessions>().BeginAsync(_user, default);
        var @event = await DeleteAsync();
        Assert.NotEmpty(await _shop.Get<UserStore>().NamesOfDeletedAsync(_user.Id, default));

        await FinishAsync(@event);
        await FinishAsync(@event);

        Assert.Null(await _shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email(Email)!, default));
        Assert.Empty(await _shop.Get<UserStore>().NamesOfDeletedAsync(_user.Id, default));
        Assert.Empty(await _shop.Get<SessionStore>().ListAsync(_user.Id, default));
        Assert.True(await _shop.Get<UserStore>().IsDeletedAsync(_user.Id, default));
    }

    [Fact]
    public async Task FinishDeletion_OfANameThatSomebodyElseHasMeanwhile_LeavesItToHim()
    {
        var @event = await DeleteAsync();
        _shop.Clock.Advance(UserNameStore.Grace);
        var other = await _shop.ShopperAsync(Email);

        await FinishAsync(@event);

        Assert.Equal(other.Id, await _shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email(Email)!, default));
    }

    [Fact]
    public async Task FinishDeletion_HasItToldAgainWhenNoTokenIsLeft()
    {
        var @event = await DeleteAsync();

        await FinishAsync(@event);

        var again = Assert.Single(_shop.SentMessages, message => message.MessageId == $"{@event.Id}/again");
        Assert.Equal(@event.Name, again.Subject);
        Assert.True(again.ScheduledEnqueueTime > @event.At + _shop.Get<AccessTokens>().Lifetime);

        _shop.Clock.Advance(again.ScheduledEnqueueTime - _shop.Clock.GetUtcNow());
        await FinishAsync(@event);
        Assert.Single(_shop.SentMessages, message => message.MessageId == $"{@event.Id}/again");
    }

    [Theory]
    [InlineData(nameof(EraseCart))]
    [InlineData(nameof(EraseNotifications))]
    [InlineData(nameof(FinishDeletion))]
    public async Task MessageThatIsNoEvent_IsDeadLettered(string function)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString("{}"), "1");

        await (function switch
        {
            nameof(EraseCart) => _shop.Make<EraseCart>().Run(message, _actions.Object, default),
            nameof(EraseNotifications) => _shop.Make<EraseNotifications>().Run(message, _actions.Object, default),
            _ => _shop.Make<FinishDeletion>().Run(message, _actions.Object, default),
        });

        _actions.Verify(a => a.DeadLetterMessageAsync(message, null, "malformed", It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    private Task FinishAsync(Event @event) => RunAsync(@event, (message, actions) => _shop.Make<FinishDeletion>().Run(message, actions, default));

    private Task RunAsync(Event @event, Func<ServiceBusReceivedMessage, ServiceBusMessageActions, Task> function) => function(
        ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options)), @event.Id, subject: @event.Name),
        _actions.Object);

    /// <summary>Deletes the account and nothing else, as a crash right after it would; the event.</summary>
    private async Task<Event> DeleteAsync()
    {
        Assert.Null(await _shop.Get<UserStore>().DeleteAsync(_user.Id, _ => null, default));
        return _shop.Sent.Last(@event => @event.Name == UsersNames.Deleted);
    }

    private Event OrderEvent(string orderId) =>
        Event.Of(OrdersNames.Topic, OrdersNames.Paid, orderId, _user.Id, AnOrder.PlacedAt, new OrderEvent(orderId, AnOrder.Pending().Total, null));

    private async Task PutAsync(string userId) =>
        Assert.Null((await _shop.Get<CartStore>().ChangeAsync(userId, cart => cart.Put(new CartLine("tea", 1, "Tea", new Money(100, "CNY"))), default)).Refusal);

    private async Task<IReadOnlyList<Notification>> HistoryAsync() =>
        (await _shop.Get<NotificationStore>().HistoryAsync(_user.Id, new PageRequest(100, null), default)).Page.Items;
}
