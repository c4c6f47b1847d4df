using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Seckill;

public sealed class SaleTests
{
    private static readonly SaleMove Back = new("sale-1.close", SaleMoveKind.Close, 0);

    private enum Step
    {
        Hold,
        Sell,
        Release,
        Refund,
        Restock,
        Pause,
        Resume,
        StartClosing,
        FinishClosing,
    }

    /// <summary>Whatever happens to a sale, in any order: no unit is lost or made, and what cannot be is refused.</summary>
    [Fact]
    public void AnySteps_KeepTheBalance()
    {
        var step = Gen.Elements(Enum.GetValues<Step>()).Zip(Gen.Choose(1, 4));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var sale = AnOpenSale.Of();
            foreach (var (kind, quantity) in steps)
            {
                sale = Take(sale, kind, quantity);
                if (!sale.IsBalanced || (sale.Mode == SaleMode.Closed && sale.Available != 0) || sale.Capacity != sale.Available + sale.Held + sale.Sold)
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));
    }

    private static Sale Take(Sale sale, Step step, int quantity) => step switch
    {
        Step.Hold => After(sale, Hold(quantity)) ?? sale,
        Step.Sell => After(sale, SaleChange.Sell(quantity)) ?? sale,
        Step.Release => After(sale, SaleChange.Release(quantity)) ?? sale,
        Step.Refund => After(sale, SaleChange.Refund(quantity, sale.Mode == SaleMode.Closed)) ?? sale,
        Step.Restock => sale.IsOver ? sale : After(sale, SaleChange.Restock(quantity))!,
        Step.Pause => sale.Pause().Value ?? sale,
        Step.Resume => sale.Resume().Value ?? sale,
        Step.StartClosing => sale.StartClosing(),
        _ => sale is { Mode: SaleMode.Closing, Held: 0 } ? sale.FinishClosing(Back) with { PendingMove = null } : sale,
    };

    /// <summary>A ticket takes units.</summary>
    private static SaleChange Hold(long quantity) => new(-quantity, quantity, 0);

    /// <summary>What the database does, under the condition that no number falls below zero.</summary>
    private static Sale? After(Sale sale, SaleChange change)
    {
        var after = sale with
        {
            Restocked = sale.Restocked + change.Restocked,
            Available = sale.Available + change.Available,
            Held = sale.Held + change.Held,
            Sold = sale.Sold + change.Sold,
            Returned = sale.Returned + change.Returned,
        };
        return after.Available < 0 || after.Held < 0 || after.Sold < 0 ? null : after;
    }

    [Fact]
    public void Pause_Twice_IsOneVersion()
    {
        var paused = AnOpenSale.Of().Pause().Value!;

        Assert.Equal((SaleMode.Paused, 2), (paused.Mode, paused.Version));
        Assert.Same(paused, paused.Pause().Value);
    }

    [Theory]
    [InlineData(SaleMode.Closing)]
    [InlineData(SaleMode.Closed)]
    public void Over_PauseAndResume_AreRefused(SaleMode mode)
    {
        Assert.Equal("sale-closed", AnOpenSale.Of(mode: mode).Pause().Refusal?.Code);
        Assert.Equal("sale-closed", AnOpenSale.Of(mode: mode).Resume().Refusal?.Code);
    }

    [Fact]
    public void FinishClosing_WithSold_GivesOnlyTheRestBack()
    {
        var sale = After(After(AnOpenSale.Of(10), Hold(2))!, SaleChange.Sell(2))!.StartClosing();

        var closed = sale.FinishClosing(Back);

        Assert.Equal((0, 0, 2, 8), (closed.Available, closed.Held, closed.Sold, closed.Returned));
        Assert.Equal(2, closed.Capacity);
    }

    [Fact]
    public void FinishClosing_WhileUnitsAreHeldOrOnTheirWay_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => After(AnOpenSale.Of(10), Hold(5))!.StartClosing().FinishClosing(Back));
        Assert.Throws<InvalidOperationException>(() => (AnOpenSale.Of(mode: SaleMode.Closing) with { PendingMove = Back }).FinishClosing(Back));
    }

    [Theory]
    [InlineData(SaleMode.Active, GateStatus.Ready, -1, 5, SaleState.Scheduled)]
    [InlineData(SaleMode.Active, GateStatus.Cold, -1, 5, SaleState.Scheduled)]
    [InlineData(SaleMode.Active, GateStatus.Ready, 0, 5, SaleState.Open)]
    [InlineData(SaleMode.Active, GateStatus.Ready, 1, 0, SaleState.SoldOut)]
    [InlineData(SaleMode.Active, GateStatus.Rebuilding, 1, 5, SaleState.Rebuilding)]
    [InlineData(SaleMode.Active, GateStatus.Cold, 1, 5, SaleState.Rebuilding)]
    [InlineData(SaleMode.Paused, GateStatus.Ready, 1, 5, SaleState.Paused)]
    [InlineData(SaleMode.Active, GateStatus.Ready, 60, 5, SaleState.Closing)]
    [InlineData(SaleMode.Closing, GateStatus.Ready, 1, 5, SaleState.Closing)]
    [InlineData(SaleMode.Closed, GateStatus.Ready, 1, 0, SaleState.Closed)]
    public void State_IsThatOfTheMoment(SaleMode mode, GateStatus gate, int minutes, long free, SaleState state) =>
        Assert.Equal(state, (AnOpenSale.Of(mode: mode) with { Gate = gate }).StateAt(AnOpenSale.StartsAt.AddMinutes(minutes), free));
}
