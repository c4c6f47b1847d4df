using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Notifications;
using Mall.Functions.Recommendations;
using Moq;

namespace Mall.Functions.Tests.Users;

/// <summary>What the event <c>user.deleted</c> leads to.</summary>
public sealed class AccountErasureTests : ShopTests
{
    private const string Email = "lilei@example.com";

    private readonly Mock<ServiceBusMessageActions> _actions = new();
    private User _user = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _user = await Shop.ShopperAsync(Email);
    }

    [Fact]
    public async Task EraseCart_LeavesNoneAndDoesItAgain()
    {
        await PutAsync(_user.Id);
        await PutAsync("hanmeimei");
        var @event = await DeleteAsync();

        await RunAsync(@event, (message, actions) => Shop.Make<EraseCart>().Run(message, actions, default));
        await RunAsync(@event, (message, actions) => Shop.Make<EraseCart>().Run(message, actions, default));

        Assert.Null(await Shop.Get<CosmosDatabase>().Container(CartsNames.Carts).FindAsync<Cart>(_user.Id, _user.Id, default));
        Assert.Single((await Shop.Get<CartStore>().FindAsync("hanmeimei", default)).Lines);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task EraseNotifications_LeavesNoneHoweverManyThereAre()
    {
        for (var i = 0; i < 101; i++)
        {
            await RunAsync(OrderEvent($"order-{i}"), (message, actions) => Shop.Make<NotifyOnEvents>().OnOrderEvents([message], actions, default));
        }

        var @event = await DeleteAsync();

        await RunAsync(@event, (message, actions) => Shop.Make<EraseNotifications>().Run(message, actions, default));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task LaterEvents_OfTheDeletedAccount_AreWrittenDownForNobody()
    {
        await DeleteAsync();

        await RunAsync(OrderEvent("order-1"), (message, actions) => Shop.Make<NotifyOnEvents>().OnOrderEvents([message], actions, default));
        var code = Event.Of(NotificationsNames.Tasks, NotificationsNames.PasswordReset, $"{_user.Id}.1", _user.Id, Shop.Clock.GetUtcNow(), new CodeMessage("email", "12345678", Shop.Clock.GetUtcNow()));
        await RunAsync(code, (message, actions) => Shop.Make<DeliverNotifications>().Run(message, actions, default));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task FinishDeletion_AfterACrash_FreesTheNameAndForgetsItsDigest()
    {
        await Shop.Get<Sessions>().BeginAsync(_user, default);
        var @event = await DeleteAsync();
        Assert.NotEmpty(await Shop.Get<UserStore>().NamesOfDeletedAsync(_user.Id, default));

        await FinishAsync(@event);
        await FinishAsync(@event);

        Assert.Null(await Shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email(Email)!, default));
        Assert.Empty(await Shop.Get<UserStore>().NamesOfDeletedAsync(_user.Id, default));
        Assert.Empty(await Shop.Get<SessionStore>().ListAsync(_user.Id, default));
        Assert.True(await Shop.Get<UserStore>().IsDeletedAsync(_user.Id, default));
    }

    [Fact]
    public async Task FinishDeletion_OfANameThatSomebodyElseHasMeanwhile_LeavesItToHim()
    {
        var @event = await DeleteAsync();
        Shop.Clock.Advance(UserNameStore.Grace);
        var other = await Shop.ShopperAsync(Email);

        await FinishAsync(@event);

        Assert.Equal(other.Id, await Shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email(Email)!, default));
    }

    [Fact]
    public async Task FinishDeletion_HasItToldAgainWhenNoTokenIsLeft()
    {
        var @event = await DeleteAsync();

        await FinishAsync(@event);

        var again = Assert.Single(Shop.SentMessages, message => message.MessageId == $"{@event.Id}/again");
        Assert.Equal(@event.Name, again.Subject);
        Assert.True(again.ScheduledEnqueueTime > @event.At + Shop.Get<AccessTokens>().Lifetime);

        Shop.Clock.Advance(again.ScheduledEnqueueTime - Shop.Clock.GetUtcNow());
        await FinishAsync(@event);
        Assert.Single(Shop.SentMessages, message => message.MessageId == $"{@event.Id}/again");
    }

    [Theory]
    [InlineData(nameof(EraseCart))]
    [InlineData(nameof(EraseNotifications))]
    [InlineData(nameof(EraseInteractions))]
    [InlineData(nameof(FinishDeletion))]
    public async Task MessageThatIsNoEvent_IsDeadLettered(string function)
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString("{}"), "1");

        await (function switch
        {
            nameof(EraseCart) => Shop.Make<EraseCart>().Run(message, _actions.Object, default),
            nameof(EraseNotifications) => Shop.Make<EraseNotifications>().Run(message, _actions.Object, default),
            nameof(EraseInteractions) => Shop.Make<EraseInteractions>().Run(message, _actions.Object, default),
            _ => Shop.Make<FinishDeletion>().Run(message, _actions.Object, default),
        });

        _actions.Verify(a => a.DeadLetterMessageAsync(message, null, "malformed", It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    private Task FinishAsync(Event @event) => RunAsync(@event, (message, actions) => Shop.Make<FinishDeletion>().Run(message, actions, default));

    private Task RunAsync(Event @event, Func<ServiceBusReceivedMessage, ServiceBusMessageActions, Task> function) => function(
        ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(@event, Json.Options)), @event.Id, subject: @event.Name),
        _actions.Object);

    /// <summary>Deletes the account and nothing else, as a crash right after it would; the event.</summary>
    private async Task<Event> DeleteAsync()
    {
        Assert.Null(await Shop.Get<UserStore>().DeleteAsync(_user.Id, _ => null, default));
        return Shop.Sent.Last(@event => @event.Name == UsersNames.Deleted);
    }

    private Event OrderEvent(string orderId) =>
        Event.Of(OrdersNames.Topic, OrdersNames.Paid, orderId, _user.Id, AnOrder.PlacedAt, new OrderEvent(orderId, AnOrder.Pending().Total, null));

    private async Task PutAsync(string userId) =>
        Assert.Null((await Shop.Get<CartStore>().ChangeAsync(userId, cart => cart.Put(new CartLine("tea", 1, "Tea", new Money(100, "CNY"))), default)).Refusal);

    private async Task<IReadOnlyList<Notification>> HistoryAsync() =>
        (await Shop.Get<NotificationStore>().HistoryAsync(_user.Id, new PageRequest(100, null), default)).Page.Items;
}
