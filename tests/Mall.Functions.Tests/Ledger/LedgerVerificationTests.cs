using System.Text;
using Mall.Functions.Ledger;
using Mall.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Ledger;

/// <summary>With entries 0 to 19 and 20 to 39 signed, and 40 to 49 that no head covers yet.</summary>
public sealed class LedgerVerificationTests : ShopTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Shop.AppendSignedAsync();
    }

    [Fact]
    public async Task Ledger_AsItWasWritten_IsValid()
    {
        var verdict = await VerifyAsync();

        Assert.Equal((true, 50L, null, 50L, true), (verdict.Valid, verdict.Size, verdict.FirstBad, verdict.LedgerSize, verdict.Complete));
    }

    [Fact]
    public async Task Ledger_WithoutAnyEntry_IsValid()
    {
        await using var empty = await TestShop.OpenAsync();

        var verdict = await empty.Get<LedgerVerification>().AnswerAsync(default);

        Assert.Equal((true, 0L), (verdict.Valid, verdict.Size));
    }

    /// <summary>What somebody who may write to the database does to it, and the first index that is wrong then.</summary>
    private static readonly Dictionary<string, (Func<TestShop, Task> Do, long FirstBad)> Tampering = new()
    {
        ["an amount"] = (shop => shop.ChangeAsync(7, document => document["lines"]![0]!["debit"] = 5), 14),
        ["both amounts of a transaction"] = (shop => shop.ChangeAsync(7, document => (document["lines"]![0]!["debit"], document["lines"]![1]!["credit"]) = (5, 5)), 14),
        ["the second entry of a transaction"] = (shop => shop.ChangeAsync(7, document => document["lines"]![1]!["account"] = "discounts"), 15),
        ["the hash of an entry"] = (shop => shop.ChangeAsync(7, document => document["lines"]![1]!["leafHash"] = new string('0', 64)), 15),
        ["no lines"] = (shop => shop.ChangeAsync(7, document => document.Remove("lines")), 14),
        ["no currency"] = (shop => shop.ChangeAsync(7, document => document.Remove("currency")), 14),
        ["a transaction deleted"] = (shop => shop.DeleteAsync(7), 14),
        ["an entry of a transaction deleted"] = (shop => shop.ChangeAsync(7, document => document["lines"]!.AsArray().RemoveAt(1)), 14),
        ["transactions reordered"] = (shop => shop.SwapAsync(3, 8), 6),
        ["the last transaction deleted"] = (shop => shop.DeleteAsync(24), 48),
        ["truncated with its head"] = (shop => shop.TruncateAsync(from: 18, to: 25), 36),

        // Every hash in the database fits again, so only the signed heads can tell: the entry is one of those that the second covers and the first does not.
        ["rewritten with all hashes"] = (shop => shop.RewriteAsync(14), 20),
    };

    public static TheoryData<string> Tampered => [.. Tampering.Keys];

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task Tampered_InAnyWay_IsFoundAtItsIndex(string how)
    {
        await Tampering[how].Do(Shop);

        await AssertBadAsync(Tampering[how].FirstBad);
    }

    [Theory]
    [InlineData("at", "2026-11-11T00:00:01.000Z")]
    [InlineData("orderId", "order-x")]
    [InlineData("reference", null)]
    [InlineData("kind", "order.refund-succeeded")]
    [InlineData("currency", "USD")]
    public async Task MemberOfATransactionChanged_IsFoundAtItsFirstIndex(string member, string? value)
    {
        await Shop.ChangeAsync(3, document => document[member] = value);

        await AssertBadAsync(6);
    }

    [Fact]
    public async Task SignedHead_WithAnotherSignature_DoesNotVouch()
    {
        using var folder = new TempFolder();
        var file = new FileHeads(Path.Combine(folder.Path, "heads.jsonl"));
        var head = (await Shop.Get<ISignedHeads>().ReadAsync([20], default))[0];
        await file.TryAddAsync(head with { At = head.At.AddSeconds(1) }, default);

        var verdict = await VerificationWith(file).AnswerAsync(default);

        Assert.Equal((false, 0L), (verdict.Valid, verdict.FirstBad));
    }

    [Fact]
    public async Task SigningOfADamagedLedger_IsRefused()
    {
        await Shop.ChangeAsync(22, document => document["lines"]![0]!["debit"] = 5);

        await SignAsync();

        Assert.Equal([20, 40], await Shop.Get<ISignedHeads>().ListSizesAsync(default));
    }

    [Fact]
    public async Task SigningOfATruncatedLedger_IsRefused()
    {
        await Shop.TruncateAsync(from: 15, to: 25);

        await SignAsync();

        Assert.Equal([20, 40], await Shop.Get<ISignedHeads>().ListSizesAsync(default));
    }

    /// <summary>The damage is not covered by a head, so that later ones would not fit.</summary>
    [Fact]
    public async Task Signing_OfMoreThanARequestReads_SignsWhatWasRead()
    {
        await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5200, from: 25), default);
        await Shop.ChangeAsync(5220, document => document["lines"]![0]!["debit"] = 5);

        await SignAsync();
        await SignAsync();

        Assert.Equal([20, 40, 10_000], await Shop.Get<ISignedHeads>().ListSizesAsync(default));
        Assert.Equal(10_440, (await Shop.Get<LedgerVerification>().TurnAsync(default)).FirstBad);
    }

    [Fact]
    public async Task SigningAgain_WithoutNewEntries_AddsNothing()
    {
        await SignAsync();
        await SignAsync();

        Assert.Equal([20, 40, 50], await Shop.Get<ISignedHeads>().ListSizesAsync(default));
    }

    [Fact]
    public async Task InTheBackground_TurnAfterTurn_VerifiesWhatIsNew()
    {
        var verification = Shop.Get<LedgerVerification>();

        Assert.Equal(50, (await verification.TurnAsync(default)).Whole!.Size);
        await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5, from: 25), default);
        var state = await verification.TurnAsync(default);

        Assert.Equal((60, 40, null), (state.Whole!.Size, state.Whole.Vouched, state.FirstBad));
    }

    /// <summary>What was verified once is read again every day.</summary>
    [Fact]
    public async Task InTheBackground_AnOldEntryChangedLater_IsFoundTheNextDay()
    {
        var verification = Shop.Get<LedgerVerification>();
        await verification.TurnAsync(default);
        await Shop.ChangeAsync(2, document => document["lines"]![0]!["debit"] = 5);

        Assert.Null((await verification.TurnAsync(default)).FirstBad);
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await verification.TurnAsync(default);

        Assert.Equal(4, (await verification.TurnAsync(default)).FirstBad);
    }

    [Fact]
    public async Task Verification_WhileSomethingIsAppendedAndSigned_FindsNothingMissing()
    {
        var verification = VerificationWith(new BusyHeads(Shop));

        Assert.True((await verification.AnswerAsync(default)).Valid);
        Assert.Null((await verification.TurnAsync(default)).FirstBad);
    }

    [Fact]
    public async Task Export_WhileSomethingIsAppendedAndSigned_IsFoundRight()
    {
        var request = Shop.Request();
        var export = new ExportLedger(Shop.Get<LedgerStore>(), new BusyHeads(Shop), Shop.Get<LedgerKeys>(), Shop.Clock);
        await (await export.Run(request, default)).ExecuteAsync(request.HttpContext);
        var lines = Encoding.UTF8.GetString(((MemoryStream)request.HttpContext.Response.Body).ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(0, Shop.Check(lines).ExitCode);
    }

    [Fact]
    public async Task LargeLedger_WhileTheBackgroundComesFurther_IsValid()
    {
        await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5200, from: 25), default);
        Shop.BeforeRequest = async request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("verification", StringComparison.Ordinal))
            {
                Shop.BeforeRequest = null;
                await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5, from: 5225), default);
                await Shop.Get<LedgerVerification>().TurnAsync(default);
            }
        };

        Assert.True((await VerifyAsync()).Complete);
    }

    /// <summary>A request reads the newest 10,000 entries. What is before them it takes from the background, and says so as long as the background has not come that far.</summary>
    [Fact]
    public async Task LargeLedger_ForARequest_ReliesOnTheBackground()
    {
        await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5200, from: 25), default);

        var before = await VerifyAsync();
        await Shop.Get<LedgerVerification>().TurnAsync(default);
        var after = await VerifyAsync();
        await Shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5, from: 5225), default);
        await Shop.ChangeAsync(5228, document => document["lines"]![0]!["debit"] = 5);
        var damaged = await VerifyAsync();

        Assert.Equal((true, 10_000L, 10_450L, false), (before.Valid, before.Size, before.LedgerSize, before.Complete));
        Assert.Equal((true, 10_450L, true), (after.Valid, after.Size, after.Complete));
        Assert.Equal((false, 10_456L), (damaged.Valid, damaged.FirstBad));
    }

    /// <summary>Each time somebody lists the heads, another instance has just appended something and signed it.</summary>
    private sealed class BusyHeads(TestShop shop) : ISignedHeads
    {
        private readonly ISignedHeads _heads = shop.Get<ISignedHeads>();
        private int _orders = 25;

        public Task<bool> TryAddAsync(SignedHead head, CancellationToken cancellationToken) => _heads.TryAddAsync(head, cancellationToken);

        public async Task<IReadOnlyList<long>> ListSizesAsync(CancellationToken cancellationToken)
        {
            await shop.Get<LedgerStore>().AppendAsync(LedgerEvents.PaidOrders(5, from: _orders), cancellationToken);
            _orders += 5;
            await shop.Make<SignLedgerHead>().Run(null!, cancellationToken);
            return await _heads.ListSizesAsync(cancellationToken);
        }

        public Task<IReadOnlyList<SignedHead>> ReadAsync(IReadOnlyList<long> sizes, CancellationToken cancellationToken) => _heads.ReadAsync(sizes, cancellationToken);
    }

    private LedgerVerification VerificationWith(ISignedHeads heads) => new(
        Shop.Get<LedgerStore>(), heads, Shop.Get<LedgerKeys>(), Shop.Get<IOptions<LedgerOptions>>(), Shop.Clock);

    private Task SignAsync() => Shop.Make<SignLedgerHead>().Run(null!, default);

    private Task<LedgerVerdict> VerifyAsync() => Shop.Get<LedgerVerification>().AnswerAsync(default);

    private async Task AssertBadAsync(long index)
    {
        var verdict = await VerifyAsync();

        Assert.Equal((false, index), (verdict.Valid, verdict.FirstBad));
        Assert.Equal(index, (await Shop.Get<LedgerVerification>().TurnAsync(default)).FirstBad);
    }
}
