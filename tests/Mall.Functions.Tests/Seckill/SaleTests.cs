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
        Step.Hold => sale.After(SaleChange.Hold(quantity)) ?? sale,
        Step.Sell => sale.After(SaleChange.Sell(quantity)) ?? sale,
        Step.Release => sale.After(SaleChange.Release(quantity)) ?? sale,
        Step.Refund => sale.After(SaleChange.Refund(quantity, sale.Mode == SaleMode.Closed)) ?? sale,
        Step.Restock => sale.IsOver ? sale : sale.After(SaleChange.Restock(quantity))!,
        Step.Pause => sale.Pause().Value ?? sale,
        Step.Resume => sale.Resume().Value ?? sale,
        Step.StartClosing => sale.StartClosing(),
        _ => sale is { Mode: SaleMode.Closing, Held: 0 } ? sale.FinishClosing(Back) with { PendingMove = null } : sale,
    };

    [Fact]
    public void HoldOrSell_MoreThanThereIs_IsRefused()
    {
        Assert.Null(AnOpenSale.Of(available: 2).After(SaleChange.Hold(3)));
        Assert.Null(AnOpenSale.Of().After(SaleChange.Sell(1)));
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
        var sale = AnOpenSale.Of(10).After(SaleChange.Hold(2))!.After(SaleChange.Sell(2))!.StartClosing();

        var closed = sale.FinishClosing(Back);

        Assert.Equal((0, 0, 2, 8), (closed.Available, closed.Held, closed.Sold, closed.Returned));
        Assert.Equal(2, closed.Capacity);
    }

    [Fact]
    public void FinishClosing_WhileUnitsAreHeldOrOnTheirWay_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => AnOpenSale.Of(10).After(SaleChange.Hold(5))!.StartClosing().FinishClosing(Back));
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
