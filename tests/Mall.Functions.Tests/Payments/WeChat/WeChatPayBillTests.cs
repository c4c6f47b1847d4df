namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>Bills of WeChat Pay, and what comes of comparing them with the shop.</summary>
public sealed class WeChatPayBillTests : WeChatPayBilledShop
{
    [Fact]
    public async Task Bill_OfADay_HasPaymentsAndRefundsWithOurIdsAndTheirFees()
    {
        var order = (await PaidAsync()).Id;
        await Provider.RefundAsync(new ProviderRefundRequest($"{order}.refund.1", new ProviderAttempt($"{order}.1", order, Paid), new Money(1000, "CNY"), "broken"), default);

        var bill = await Provider.FetchBillAsync(Today, default);

        Assert.Equal(BillStatus.Complete, bill.Status);
        Assert.Equal(
            [($"{order}.1", null, 2500, 15), ($"{order}.1", $"{order}.refund.1", 1000, -6)],
            bill.Lines.Select(line => (line.PaymentId, line.RefundId, line.Amount.Amount, line.Fee.Amount)));
        Assert.Equal(new BillFunds(new Money(2500, "CNY"), new Money(1000, "CNY")), bill.Funds);
        Assert.Equal([new Settlement("CNY", 2500, 1000, 9, 1491)], Settlement.Of(bill.Lines));
    }

    [Fact]
    public async Task Bill_WithoutBusiness_IsEmpty() => Assert.Equal(BillStatus.Empty, (await Provider.FetchBillAsync(Today, default)).Status);

    [Fact]
    public async Task Bill_ThatIsBeingMade_IsUnknown()
    {
        Server.BillsAreBeingMade = true;

        Assert.Equal(BillStatus.Unknown, (await Provider.FetchBillAsync(Today, default)).Status);
    }

    [Fact]
    public async Task AFile_ThatIsNotTheAnnouncedOne_IsUnknown()
    {
        await PaidAsync();
        Server.ChangesFiles = true;

        Assert.Equal(BillStatus.Unknown, (await Provider.FetchBillAsync(Today, default)).Status);
    }

    [Fact]
    public async Task ABill_WhoseAnnouncementCannotBeVerified_IsUnknown()
    {
        await PaidAsync();
        Server.Signing = Signing.Wrong;

        Assert.Equal(BillStatus.Unknown, (await Provider.FetchBillAsync(Today, default)).Status);
    }

    [Fact]
    public async Task Compare_WhatAgrees_IsMatchedWithoutACase()
    {
        await PaidAsync();
        await PaidAsync();

        Assert.True(await ReconcileAsync());

        var result = await Store.FindAsync("wechat", Today, default);
        Assert.Equal((true, 2), (result!.Complete, result.Matched));
        Assert.Empty(await CasesAsync());
    }

    [Fact]
    public async Task Compare_WithoutABill_IsLeftForLater()
    {
        Server.BillsAreBeingMade = true;
        Assert.False(await ReconcileAsync());
        Assert.False((await Store.FindAsync("wechat", Today, default))!.Complete);
        Server.BillsAreBeingMade = false;

        Assert.True(await ReconcileAsync());
    }

    [Fact]
    public async Task Compare_AnEmptyBill_IsCleanOnlyIfOursIsEmpty()
    {
        var order = (await PaidAsync()).Id;
        Server.ChangeBill = rows => rows.Clear();

        await ReconcileAsync();

        var found = Assert.Single(await CasesAsync());
        Assert.Equal((MismatchKind.MissingThere, $"{order}.1", Paid, CaseState.Open), (found.Kind, found.PaymentId, found.Ours!.Value, found.State));
    }

    [Fact]
    public async Task Compare_APaymentThatTheShopDoesNotKnow_IsMissingHere()
    {
        await PaidAsync();
        Server.ChangeBill = rows => rows[0]["商户订单号"] = "M-of-another";

        await ReconcileAsync();

        Assert.Equal([MismatchKind.MissingHere, MismatchKind.MissingThere], (await CasesAsync()).Select(found => found.Kind).Order());
    }

    [Fact]
    public async Task Compare_AnotherAmount_IsACaseWithBoth()
    {
        var found = await CaseOfAsync(rows => rows[0]["订单金额"] = "24.99");
        Assert.Equal((MismatchKind.Amount, 2500, 2499), (found.Kind, found.Ours!.Value.Amount, found.Theirs!.Value.Amount));
    }

    [Fact]
    public async Task Compare_ALineTwice_IsADuplicate()
    {
        Assert.Equal(MismatchKind.Duplicate, (await CaseOfAsync(rows => rows.Add(new(rows[0])))).Kind);
        Assert.Equal(1, (await Store.FindAsync("wechat", Today, default))!.Matched);
    }

    [Fact]
    public async Task Compare_WhatTheNextBillHas_IsClosedByIt()
    {
        var order = (await PaidAsync()).Id;
        Server.ChangeBill = rows => rows.Clear();
        await ReconcileAsync();
        Server.ChangeBill = null;
        Server.Payment(WeChatPayNumbers.OfPayment($"{order}.1"))["success_time"] = $"{BillDay.Text(Today.AddDays(1))}T00:00:01+08:00";

        await ReconcileAsync(Today.AddDays(1));

        var found = Assert.Single(await CasesAsync());
        Assert.Equal((CaseState.Closed, $"bill.{BillDay.Text(Today.AddDays(1))}"), (found.State, found.ClosedBy));
        Assert.Empty(await Store.ListCasesAsync(BillDay.Text(Today.AddDays(1)), default));
    }

    [Fact]
    public async Task Compare_Again_ChangesNothing()
    {
        var before = await CaseOfAsync(rows => rows[0]["订单金额"] = "24.99");
        await Store.CloseAsync(before.Date, before.Id, "admin", "a coupon of the bank", Shop.Clock.GetUtcNow(), default);

        await ReconcileAsync();

        Assert.Equal(CaseState.Closed, Assert.Single(await CasesAsync()).State);
    }

    /// <summary>A crash after some cases: the comparison is written last.</summary>
    [Fact]
    public async Task Compare_AfterACrash_OpensEachCaseOnce()
    {
        await PaidAsync();
        await PaidAsync();
        Server.ChangeBill = rows => rows.Clear();
        var writes = 0;
        Shop.BeforeRequest = request => request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.Contains("/reconciliations/", StringComparison.Ordinal)
            && !request.Headers.Contains("x-ms-documentdb-isquery") && ++writes == 2
                ? throw new InvalidOperationException("killed")
                : Task.CompletedTask;
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReconcileAsync());
        Shop.BeforeRequest = null;
        Assert.Single(await CasesAsync());

        Assert.True(await ReconcileAsync());

        Assert.Equal(2, (await CasesAsync()).Count);
    }

    [Fact]
    public async Task Timer_OfTheNextDay_ComparesYesterdayForEveryProvider()
    {
        await PaidAsync();
        Shop.Clock.Advance(TimeSpan.FromDays(1));

        await Shop.Make<ReconcileBills>().Run(null!, default);

        Assert.Equal(1, (await Store.FindAsync("wechat", Today.AddDays(-1), default))!.Matched);
        Assert.True((await Store.FindAsync("simulated", Today.AddDays(-1), default))!.Complete);
    }

    [Fact]
    public async Task Close_OfACase_NeedsAReasonAndIsLogged()
    {
        var found = await CaseOfAsync(rows => rows[0]["订单金额"] = "24.99");

        Assert.Equal(400, (await CloseAsync(found.Id, new { reason = " " })).Status);
        Assert.Equal(404, (await CloseAsync("nothing", new { reason = "why" })).Status);
        var closed = await CloseAsync(found.Id, new { reason = "why" });
        Assert.Equal((200, "closed", "amount"), (closed.Status, closed.Body.GetProperty("state").GetString(), closed.Body.GetProperty("kind").GetString()));
        Assert.Equal(200, (await CloseAsync(found.Id, new { reason = "why" })).Status);
        Assert.Equal(409, (await CloseAsync(found.Id, new { reason = "another" })).Status);

        var day = await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<GetReconciliation>().Run(request, found.Date, default));
        Assert.Equal("closed", day.Body.GetProperty("items")[0].GetProperty("cases")[0].GetProperty("state").GetString());
        var list = await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<ListReconciliations>().Run(request, default));
        Assert.Equal(2500 - 1, list.Body.GetProperty("items")[0].GetProperty("settlements")[0].GetProperty("taken").GetInt64());
        Assert.Single((await Shop.Get<OperatorActs>().PageAsync(OperatorAct.OfReconciliation(found.Date), new PageRequest(10, null), default)).Page.Items);

        Task<Answer> CloseAsync(string id, object body) =>
            Shop.CallAsync(SaleSteps.Admin, body, request => Shop.Make<CloseReconciliationCase>().Run(request, found.Date, id, default));
    }

    [Theory]
    [InlineData("2026-1-1")]
    [InlineData("yesterday")]
    [InlineData("2020-01-01")]
    public async Task Get_OfADayThatWasNotCompared_Is404(string date) =>
        Assert.Equal(404, (await Shop.CallAsync(ShopSteps.Shopper(), null, request => Shop.Make<GetReconciliation>().Run(request, date, default))).Status);
}
