using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Notifications;
using Mall.Functions.Recommendations;
using Moq;

namespace Mall.Functions.Tests.Users;

/// <summary>What the event <c>user.deleted</c> leads to.</summary>
public sealed class AccountErasureTests : AccountTests
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();
    [Fact]
    public async Task EraseCart_LeavesNoneAndDoesItAgain()
    {
        await PutAsync(Account.Id);
        await PutAsync("hanmeimei");
        var @event = await DeleteAsync();

        await RunAsync(@event, (message, actions) => Shop.Make<EraseCart>().Run(message, actions, default));
        await RunAsync(@event, (message, actions) => Shop.Make<EraseCart>().Run(message, actions, default));

        Assert.Null(await Shop.Get<CosmosDatabase>().Container(CartsNames.Carts).FindAsync<Cart>(Account.Id, Account.Id, default));
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

    /// <summary>Whether or not the shop still knows that there was one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public async Task LaterEvents_OfTheDeletedAccount_AreWrittenDownForNobody(int days)
    {
        await DeleteAsync();
        Shop.Clock.Advance(TimeSpan.FromDays(days));

        await RunAsync(OrderEvent("order-1"), (message, actions) => Shop.Make<NotifyOnEvents>().OnOrderEvents([message], actions, default));
        var code = Event.Of(NotificationsNames.Tasks, NotificationsNames.PasswordReset, $"{Account.Id}.1", Account.Id, Shop.Clock.GetUtcNow(), new CodeMessage("email", "12345678", Shop.Clock.GetUtcNow()));
        await RunAsync(code, (message, actions) => Shop.Make<DeliverNotifications>().Run(message, actions, default));

        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task FinishDeletion_AfterACrash_FreesTheNameAndForgetsItsDigest()
    {
        await Sessions.BeginAsync(Account, default);
        var @event = await DeleteAsync();
        Assert.NotEmpty(await Shop.Get<UserStore>().NamesOfDeletedAsync(Account.Id, default));

        await FinishAsync(@event);
        await FinishAsync(@event);

        Assert.Null(await Shop.Get<UserNameStore>().FindUserIdAsync(AccountName.Email(Email)!, default));
        Assert.Empty(await Shop.Get<UserStore>().NamesOfDeletedAsync(Account.Id, default));
        Assert.Empty(await Shop.Get<SessionStore>().ListAsync(Account.Id, default));
        Assert.True(await Shop.Get<UserStore>().IsDeletedAsync(Account.Id, default));
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

    private Task RunAsync(Event @event, Func<ServiceBusReceivedMessage, ServiceBusMessageActions, Task> function) => function(@event.Message(), _actions.Object);

    /// <summary>Deletes the account and nothing else, as a crash right after it would; the event.</summary>
    private async Task<Event> DeleteAsync()
    {
        Assert.Null(await Shop.Get<UserStore>().DeleteAsync(Account.Id, _ => null, default));
        return Shop.Sent.Last(@event => @event.Name == UsersNames.Deleted);
    }

    private Event OrderEvent(string orderId) =>
        Event.Of(OrdersNames.Topic, OrdersNames.Paid, orderId, Account.Id, AnOrder.PlacedAt, new OrderEvent(orderId, AnOrder.Pending().Total, null));

    private async Task PutAsync(string userId) =>
        Assert.Null((await Shop.Get<CartStore>().ChangeAsync(userId, cart => cart.Put(new CartLine("tea", 1, "Tea", new Money(100, "CNY"))), default)).Refusal);

    private async Task<IReadOnlyList<Notification>> HistoryAsync() =>
        (await Shop.Get<NotificationStore>().HistoryAsync(Account.Id, new PageRequest(100, null), default)).Page.Items;
}
