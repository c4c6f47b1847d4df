namespace Mall.Functions.Tests.Seckill;

/// <summary>How intents get from the gate into the queue, and what buyers are told when they do not.</summary>
public sealed class IntentSenderTests(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "10000"))
{
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isOnItsWay = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IntentSender Sender => Shop.Get<IntentSender>();

    public override Task DisposeAsync()
    {
        _held.TrySetResult();
        return base.DisposeAsync();
    }

    [Fact]
    public async Task Send_MoreThanABatchTakes_LeavesInFullBatchesAndARest()
    {
        HoldTheFirstBatch(Shop);
        var first = Sender.SendAsync(AnIntent("sale-1", 0));
        await _isOnItsWay.Task.WaitAsync(HangGuard.Time);

        var others = Enumerable.Range(1, 130).Select(i => Sender.SendAsync(AnIntent("sale-1", i))).ToList();
        await Eventually.BecomesTrueAsync(() => Task.FromResult(Shop.SentBatches.Any(batch => batch.Length == 100)));
        Assert.False(first.IsCompleted);
        _held.SetResult();

        Assert.All(await Task.WhenAll([first, .. others]), Assert.True);
        Assert.Equal(Enumerable.Range(0, 131).Select(i => $"sale-1.{i}").Order(), Shop.SentBatches.SelectMany(batch => batch).Select(message => message.MessageId).Order());
        Assert.Equal(100, Shop.SentBatches.Max(batch => batch.Length));
    }

    [Fact]
    public async Task Send_OfSeveralSalesAtOnce_IsOneBatchAndEachLeavesItsOutbox()
    {
        var (first, second) = (await OpenedAsync(Sales.ASale(units: 5)), await OpenedAsync(Sales.ASale(units: 5)));
        HoldTheFirstBatch(Shop);
        var ahead = Sender.SendAsync(AnIntent("sale-1", 0));
        await _isOnItsWay.Task.WaitAsync(HangGuard.Time);
        TicketIntent[] intents =
        [
            (await Gate.EnterAsync(first, "lilei")).Intent!, (await Gate.EnterAsync(second, "lilei")).Intent!, (await Gate.EnterAsync(first, "hanmeimei")).Intent!,
        ];

        var sends = intents.Select(Sender.SendAsync).ToList();
        _held.SetResult();

        Assert.All(await Task.WhenAll([ahead, .. sends]), Assert.True);
        var batch = Shop.SentBatches.Last();
        Assert.Equal(intents.Select(intent => (intent.TicketId, intent.SaleId)), batch.Select(message => (message.MessageId, message.Subject)));
        await Eventually.BecomesTrueAsync(async () =>
            (await Gate.OutboxAsync(first.Id, TimeSpan.Zero)).Count == 0 && (await Gate.OutboxAsync(second.Id, TimeSpan.Zero)).Count == 0);
    }

    [Fact]
    public async Task Send_TheQueueTakesTooLong_IsFalseAndTheTimerSendsItOnce()
    {
        await using var slow = await OpenAsync(("Seckill:SendTimeout", "00:00:00.050"));
        slow.OnSendingBatch = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        var sale = await OpenedAsync(Sales.ASale());
        Assert.True(await Shop.Get<SaleStore>().TryCreateAsync(sale, default));
        var intent = await LeftTenSecondsAgoAsync(sale);

        Assert.False(await slow.Get<IntentSender>().SendAsync(intent));

        Assert.Empty(slow.SentBatches);
        Assert.Equal([intent], await Gate.OutboxAsync(sale.Id, TimeSpan.Zero));
        await SweepAsync();
        await Eventually.BecomesTrueAsync(async () => (await Gate.OutboxAsync(sale.Id, TimeSpan.Zero)).Count == 0);
        await SweepAsync();
        Assert.Equal(intent.TicketId, Assert.Single(Assert.Single(Shop.SentBatches)).MessageId);
    }

    [Fact]
    public async Task Send_GivenUpWhileOthersWereOnTheirWay_IsNotSentAnyMore()
    {
        await using var slow = await OpenAsync(("Seckill:SendTimeout", "00:00:00.050"));
        HoldTheFirstBatch(slow);
        var ahead = slow.Get<IntentSender>().SendAsync(AnIntent("sale-1", 0));
        await _isOnItsWay.Task.WaitAsync(HangGuard.Time);

        Assert.False(await slow.Get<IntentSender>().SendAsync(AnIntent("sale-1", 1)));
        Assert.False(await ahead);
        _held.SetResult();

        // The first was in the queue's hands already; nobody was promised anything.
        await Eventually.BecomesTrueAsync(() => Task.FromResult(!slow.SentBatches.IsEmpty));
        await Eventually.BecomesTrueAsync(() => slow.Get<IntentSender>().SendAsync(AnIntent("sale-1", 2)));
        Assert.DoesNotContain("sale-1.1", slow.SentBatches.SelectMany(batch => batch).Select(message => message.MessageId));
    }

    [Fact]
    public async Task Enter_WhileTheBreakerIsOpen_IsTryAgainWithoutAskingTheQueueAndThenTheSameTicket()
    {
        var sale = await OpenedAsync(Sales.ASale(units: 1000));
        var tries = 0;
        Shop.OnSendingBatch = (_, _) => Task.FromResult(Interlocked.Increment(ref tries));
        Shop.ServiceBusIsDown = true;
        var (buyer, before) = (0, -1);
        Answer answer = null!;
        while (tries > before)
        {
            before = tries;
            answer = await Shop.EnterAsync(sale.Id, $"buyer-{++buyer}");
        }

        Assert.Equal((503, "try-again", "1"), (answer.Status, answer.Code, answer.Headers.RetryAfter.ToString()));
        Assert.Empty(Shop.SentBatches);
        var held = await Gate.TicketOfAsync(sale.Id, $"buyer-{buyer}");
        Assert.True(held!.IsUnsent);

        Shop.ServiceBusIsDown = false;
        await Eventually.BecomesTrueAsync(async () => (answer = await Shop.EnterAsync(sale.Id, $"buyer-{buyer}")).Status == 202);
        Assert.Equal(held.TicketId, answer.Body.GetProperty("ticketId").GetString());
        Assert.Equal(held.TicketId, Assert.Single(Assert.Single(Shop.SentBatches)).MessageId);
    }

    [Fact]
    public async Task Enter_MoreThanTheSaleLetsThrough_IsRateLimitedAndTakesNothing()
    {
        await using var shop = await OpenAsync(("Seckill:EntriesPerSecond", "1"), ("Seckill:SendTimeout", "00:01:00"));
        var sale = await OpenedAsync(Sales.ASale(units: 1000));
        var answers = new List<Answer>();
        while (answers.Count < 1000 && answers.LastOrDefault()?.Status != 429)
        {
            answers.Add(await shop.EnterAsync(sale.Id, $"buyer-{answers.Count}"));
        }

        Assert.Equal((429, "rate-limited", "1"), (answers[^1].Status, answers[^1].Code, answers[^1].Headers.RetryAfter.ToString()));
        Assert.All(answers.SkipLast(1), answer => Assert.Equal(202, answer.Status));
        Assert.Equal(answers.Count - 1, await TakenAsync(sale));
    }

    [Fact]
    public async Task Enter_ASoldOutSaleThatWasTooFast_IsSoldOut()
    {
        await using var shop = await OpenAsync(("Seckill:EntriesPerSecond", "1"), ("Seckill:SendTimeout", "00:01:00"));
        var sale = await OpenedAsync(Sales.ASale(units: 1));

        var answers = new[] { await shop.EnterAsync(sale.Id, "lilei"), await shop.EnterAsync(sale.Id, "hanmeimei"), await shop.EnterAsync(sale.Id, "wei") };

        Assert.Equal([202, 409, 409], answers.Select(answer => answer.Status));
        Assert.All(answers[1..], answer => Assert.Equal("sold-out", answer.Code));
    }

    private Task<TestShop> OpenAsync(params (string, string)[] settings) => OpenShopAsync([("Seckill:BuyerBurst", "10000"), .. settings]);

    private void HoldTheFirstBatch(TestShop shop) => shop.OnSendingBatch = (_, _) => _isOnItsWay.TrySetResult() ? _held.Task : Task.CompletedTask;

    private static TicketIntent AnIntent(string saleId, int number) => new($"{saleId}.{number}", saleId, $"buyer-{number}", 1, number + 1, DateTimeOffset.UnixEpoch, 1, false, null);

    private async Task<TicketIntent> LeftTenSecondsAgoAsync(Sale sale)
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(-10).ToUnixTimeMilliseconds();
        await Shop.Get<RedisConnection>().CallAsync(db => db.HashSetAsync(SaleKeys.Outbox(sale.Id), "t.1", $"lilei|1|1|{at}|1|0|"));
        return Assert.Single(await Gate.OutboxAsync(sale.Id, TimeSpan.Zero));
    }
}
