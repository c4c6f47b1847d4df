using Azure.Messaging.ServiceBus;
using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Recommendations;
using Moq;

namespace Mall.Functions.Tests.Recommendations;

public sealed class RecommendationFunctionsTests : ShopTests
{
    private readonly Mock<ServiceBusMessageActions> _actions = new();
    private User _user = null!;
    private string _tea = null!, _cup = null!, _pot = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _user = await Shop.ShopperAsync();
        (_tea, _cup, _pot) = (await Shop.ProductAsync(1000), await Shop.ProductAsync(1000), await Shop.ProductAsync(1000));
    }

    [Fact]
    public async Task Purchase_IsOutOfTheShoppersListAndLeadsToWhatIsBoughtWithIt()
    {
        await BuyTogetherAsync(_tea, _cup);
        await TrainAsync();
        await FollowAsync();
        Assert.Equal("popular", (await GetAsync(_user)).GetProperty("basis").GetString());

        await BuyAsync(_user.Id, _tea);

        var answer = await GetAsync(_user);
        Assert.Equal("personal", answer.GetProperty("basis").GetString());
        Assert.Equal([_cup, _pot], IdsOf(answer));
    }

    [Fact]
    public async Task Purchase_ToldTwiceAndLate_IsWrittenOnce()
    {
        var paid = await BuyAsync(_user.Id, _tea);
        var once = await InteractionsAsync();

        await OnOrderEventAsync(paid);

        Assert.Equal(once.Products, (await InteractionsAsync()).Products);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Events_OneUnreadableAndOneThatFails_TheOthersAreWritten()
    {
        var good = Event.Of(CartsNames.Topic, CartsNames.ItemsAdded, "1", _user.Id, Shop.Clock.GetUtcNow(), new CartItemsAdded([_tea]));

        // No id of a document may have a slash.
        var bad = (good with { Id = "2", UserId = "a/b" }).Message();
        var unreadable = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString("{}"), "3");
        await Shop.Make<RecordInteractions>().OnCartEvents([bad, unreadable, good.Message()], _actions.Object, default);

        Assert.Equal([_tea], (await InteractionsAsync()).Products.Select(known => known.ProductId));
        _actions.Verify(a => a.AbandonMessageAsync(bad, null, It.IsAny<CancellationToken>()), Times.Once);
        _actions.Verify(a => a.DeadLetterMessageAsync(unreadable, null, "malformed", It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
        _actions.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Answer_HasTheNamesOfTheApi()
    {
        await FollowAsync();

        var answer = await GetAsync(null);

        Assert.Equal(["basis", "items", "continuationToken"], answer.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "name", "category", "price", "stock"], answer.GetProperty("items")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(3, answer.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("?pageSize=0", "pageSize")]
    [InlineData("?pageSize=101", "pageSize")]
    [InlineData("?category=%00", "category")]
    public async Task Get_BadQuery_Is400NamingIt(string query, string parameter)
    {
        var answer = await Shop.CallAsync(null, null, request => Shop.Make<GetRecommendations>().Run(request, default), query);

        Assert.Equal((400, parameter), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Get_WithABrokenTokenOrOneOfADeletedAccount_Is401()
    {
        await FollowAsync();
        var request = Shop.Request();
        request.Headers.Authorization = "Bearer expired";
        Assert.Equal(401, (await TestShop.AnswerAsync(request, await Shop.Make<GetRecommendations>().Run(request, default))).Status);

        await Shop.Get<UserStore>().DeleteAsync(_user.Id, _ => null, default);

        Assert.Equal(401, (await Shop.CallAsync(_user, null, request => Shop.Make<GetRecommendations>().Run(request, default))).Status);
        Assert.Equal(401, (await OfProductAsync(_tea, _user)).Status);
    }

    [Fact]
    public async Task OfProduct_WhatIsBoughtWithIt_WithoutWhatTheShopperHas()
    {
        await BuyTogetherAsync(_tea, _cup);
        await TrainAsync();
        await FollowAsync();

        Assert.Equal(("together", _cup), (await OfProductAsync(_tea)).Body is var body ? (body.GetProperty("basis").GetString(), IdsOf(body).Single()) : default);

        await BuyAsync(_user.Id, _cup);
        Assert.DoesNotContain(_cup, IdsOf((await OfProductAsync(_tea, _user)).Body));
    }

    [Theory]
    [InlineData("no-such-product")]
    [InlineData("a/b")]
    public async Task OfProduct_Unknown_Is404(string productId)
    {
        await FollowAsync();

        Assert.Equal((404, "product-not-found"), await OfProductAsync(productId) is var answer ? (answer.Status, answer.Code) : default);
    }

    [Fact]
    public async Task OfProduct_CreatedAMomentAgo_IsAnswered()
    {
        await FollowAsync();

        Assert.Equal(200, (await OfProductAsync(await Shop.ProductAsync())).Status);
    }

    [Fact]
    public async Task Products_SoldOutOrDeleted_AreGoneWithTheNextLook()
    {
        await FollowAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await Shop.Get<StockReservations>().ReserveAsync(_tea, "buyer", 1000, default);
        await Shop.Get<ProductEdits>().DeleteAsync(_cup, null, default);

        await FollowAsync();

        Assert.Equal([_pot], IdsOf(await GetAsync(null)));
        Assert.Equal(404, (await OfProductAsync(_cup)).Status);
    }

    [Fact]
    public async Task Model_ANewVersion_IsNoticedByEveryInstanceAndLoadedByOneThatStarts()
    {
        await FollowAsync();
        var (other, late) = (Instance(), Instance());
        await FollowAsync(other.Model, other.Feed);
        await BuyTogetherAsync(_tea, _cup);
        await TrainAsync();
        Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        var young = await Shop.ProductAsync();

        foreach (var (model, feed) in new[] { (Shop.Get<FollowModel>(), Shop.Get<ProductFeed>()), other, late })
        {
            await FollowAsync(model, feed);
            var recommender = (await model.CurrentAsync(default)).Value!;
            Assert.Equal(RecommendationBasis.Together, recommender.Together(recommender.Products.Find(_tea)!, Interactions.None(""), 10).Basis);
            Assert.NotNull(recommender.Products.Find(young));
        }

        (FollowModel Model, ProductFeed Feed) Instance()
        {
            var feed = Shop.Make<ProductFeed>();
            return (new FollowModel(Shop.Get<ModelStore>(), feed, Shop.Clock, NullLogger<FollowModel>.Instance), feed);
        }
    }

    [Fact]
    public async Task Model_ThatCannotBeRead_KeepsTheLastAndTheProductsUpToDate()
    {
        await BuyTogetherAsync(_tea, _cup);
        await TrainAsync();
        await FollowAsync();
        await Shop.Get<CosmosDatabase>().Container(RecommendationsNames.Models).TryPatchAsync(
            "head.1", "head.1", [Microsoft.Azure.Cosmos.PatchOperation.Set("/version", "gone")], null, default);
        await Shop.Get<ProductEdits>().DeleteAsync(_pot, null, default);

        await Assert.ThrowsAsync<InvalidDataException>(FollowAsync);

        Assert.Equal([_cup], IdsOf((await OfProductAsync(_tea)).Body));
        Assert.Equal(404, (await OfProductAsync(_pot)).Status);
    }

    [Fact]
    public async Task Train_NothingNewOrTooSoon_LeavesTheModel()
    {
        await TrainAsync();
        var first = await HeadAsync();

        Shop.Clock.Advance(TimeSpan.FromHours(2));
        await TrainAsync();
        Assert.Equal(first, await HeadAsync());

        await BuyAsync(_user.Id, _tea);
        await TrainAsync();
        var second = await HeadAsync();
        Assert.NotEqual(first, second);

        await BuyAsync(_user.Id, _cup);
        await TrainAsync();
        Assert.Equal(second, await HeadAsync());
    }

    [Fact]
    public async Task Train_AgainAndAgain_KeepsThePiecesOfTheLastTwo()
    {
        for (var i = 0; i < 4; i++)
        {
            await BuyAsync($"user-{i}", _tea);
            await TrainAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(2));
        }

        var kept = await Shop.Get<CosmosDatabase>().Container(RecommendationsNames.Models).ListAsync<string>(new("SELECT VALUE c.id FROM c"), null, 100, default);
        Assert.Equal(3, kept.Count);
        Assert.Contains($"{(await HeadAsync())!.Version}.0", kept);
    }

    [Fact]
    public async Task Train_ALargeModel_IsCutIntoPiecesAndPutTogether()
    {
        var ids = Enumerable.Range(0, 40_000).Select(i => $"product-{i}").ToArray();
        var random = new Random(1);
        var model = new RecommendationModel(ids, new float[ids.Length], [.. Enumerable.Range(0, ids.Length * AlternatingLeastSquares.Rank).Select(_ => random.NextSingle())], new Neighbours(new int[ids.Length + 1], [], []));

        Assert.True(await Shop.Get<ModelStore>().TryWriteAsync(model, Shop.Clock.GetUtcNow(), null, default));

        var head = await HeadAsync();
        Assert.True(head!.Pieces > 1);
        Assert.Equal(model.Vectors.Select(number => (float)(Half)number), (await Shop.Get<ModelStore>().ReadAsync(head, default)).Vectors);
    }

    [Fact]
    public async Task CartItems_OfAUser_AreKnownAndThoseOfAVisitorOnlyAfterTheMerge()
    {
        var carts = Shop.Get<CartStore>();
        var anonymous = AnonymousCart.DocumentId(AnonymousCart.NewId())!;
        await carts.ChangeAsync(_user.Id, cart => cart.Put(Line(_tea)), default);
        await carts.ChangeAsync(_user.Id, cart => cart.Put(Line(_tea, 2)), default);
        await carts.ChangeAsync(anonymous, cart => cart.Put(Line(_cup)), default);
        Assert.Single(Shop.Sent, @event => @event.Name == CartsNames.ItemsAdded);
        await ConsumeCartEventsAsync();
        Assert.Equal([_tea], (await InteractionsAsync()).Products.Select(known => known.ProductId));

        await carts.MergeAsync(_user.Id, anonymous, default);
        await ConsumeCartEventsAsync();

        Assert.Equal(new[] { _tea, _cup }.Order(), (await InteractionsAsync()).Products.Select(known => known.ProductId).Order());
        Assert.All((await InteractionsAsync()).Products, known => Assert.Null(known.Bought));
    }

    [Fact]
    public async Task CartItems_WhileServiceBusIsDown_AreToldLaterAndTheCartIsAsAsked()
    {
        Shop.ServiceBusIsDown = true;
        Assert.Null((await Shop.Get<CartStore>().ChangeAsync(_user.Id, cart => cart.Put(Line(_tea)), default)).Refusal);
        Assert.Null((await Shop.Get<CartStore>().ChangeAsync(_user.Id, cart => cart.Put(Line(_cup)), default)).Refusal);
        Shop.ServiceBusIsDown = false;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        await Shop.Make<RelayOutboxes>().Run(null!, default);

        await ConsumeCartEventsAsync();
        Assert.Equal(2, (await InteractionsAsync()).Products.Count);
        Assert.Equal(2, (await Shop.Get<CartStore>().FindAsync(_user.Id, default)).Lines.Count);
        Assert.Null((await Shop.Get<CartStore>().FindAsync(_user.Id, default)).Outbox);
    }

    [Fact]
    public async Task Erase_LeavesNothingAndLaterEventsWriteNothing()
    {
        var paid = await BuyAsync(_user.Id, _tea);
        await Shop.Get<UserStore>().DeleteAsync(_user.Id, _ => null, default);
        var deleted = Shop.Sent.Last(@event => @event.Name == UsersNames.Deleted);

        await Shop.Make<EraseInteractions>().Run(deleted.Message(), _actions.Object, default);
        await OnOrderEventAsync(paid);

        Assert.Empty((await InteractionsAsync()).Products);
        Assert.Empty(await Shop.Get<CosmosDatabase>().Container(RecommendationsNames.Interactions).ListAsync<string>(new("SELECT VALUE c.id FROM c"), null, 100, default));
    }

    private static CartLine Line(string productId, int quantity = 1) => new(productId, quantity, "Tea", new Money(100, "CNY"));

    private static string[] IdsOf(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private async Task BuyTogetherAsync(params string[] productIds)
    {
        for (var i = 0; i < 5; i++)
        {
            await BuyAsync($"somebody-{i}", productIds);
        }
    }

    /// <summary>Orders, pays, and what follows; the event.</summary>
    private async Task<Event> BuyAsync(string userId, params string[] productIds)
    {
        var order = await Shop.AwaitingAsync([.. productIds.Select(id => (id, 1))], userId);
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        var paid = Shop.Sent.Last(@event => @event.Name == OrdersNames.Paid && @event.UserId == userId);
        await OnOrderEventAsync(paid);
        return paid;
    }

    private Task OnOrderEventAsync(Event @event) => Shop.Make<RecordInteractions>().OnOrderEvents([@event.Message()], _actions.Object, default);

    private async Task ConsumeCartEventsAsync()
    {
        foreach (var @event in Shop.Sent.Where(@event => @event.Name == CartsNames.ItemsAdded))
        {
            await Shop.Make<RecordInteractions>().OnCartEvents([@event.Message()], _actions.Object, default);
        }
    }

    private Task<Interactions> InteractionsAsync() => Shop.Get<InteractionStore>().FindAsync(_user.Id, default);

    private Task TrainAsync() => Shop.Make<TrainModel>().Run(null!, default);

    private Task FollowAsync() => FollowAsync(Shop.Get<FollowModel>(), Shop.Get<ProductFeed>());

    private static async Task FollowAsync(FollowModel model, ProductFeed feed)
    {
        await feed.CatchUpAsync(default);
        await model.LookAsync(default);
    }

    private async Task<ModelHead?> HeadAsync() => (await Shop.Get<ModelStore>().FindHeadAsync(default))?.Value;

    private async Task<JsonElement> GetAsync(User? caller) => (await Shop.CallAsync(caller, null, request => Shop.Make<GetRecommendations>().Run(request, default))).Body;

    private Task<Answer> OfProductAsync(string productId, User? caller = null) =>
        Shop.CallAsync(caller, null, request => Shop.Make<GetProductRecommendations>().Run(request, productId, default));
}
