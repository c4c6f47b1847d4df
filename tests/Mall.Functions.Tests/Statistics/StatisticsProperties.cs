using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Statistics;

namespace Mall.Functions.Tests.Statistics;

public sealed class StatisticsProperties
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes after <see cref="Begin"/>, price, units, and what a coupon took off; whether a unit went back; whether the event comes twice, and before which of the others.</summary>
    private sealed record Sale(int Minute, int Price, int Units, int Discount, bool IsRefunded, bool IsRepeated, int Place);

    /// <summary>Events come twice, late and out of order, and are counted in between, in days that are over and in the one that is not: every day of every zone has exactly what happened in it, and the
    /// parts have the sum of the whole.</summary>
    [Fact]
    public void AnyEvents_InAnyOrderAndRepeated_GiveTheSameNumbers()
    {
        var minute = Gen.Choose(0, 8 * 24 * 60);
        var sale = from at in minute
                   from price in Gen.Choose(1, 5000)
                   from units in Gen.Choose(1, 4)
                   from discount in Gen.Choose(0, price - 1)
                   from refunded in Gen.Elements(true, false)
                   from repeated in Gen.Elements(true, false)
                   from place in Gen.Choose(0, 1000)
                   select new Sale(at, price, units, discount, refunded, repeated, place);
        Prop.ForAll(sale.ListOf().ToArbitrary(), sales => HoldsAsync([.. sales]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithEndSize(25));
    }

    private static async Task HoldsAsync(Sale[] sales)
    {
        await using var shop = await TestShop.OpenAsync();
        var events = new List<(int Place, Event Event)>();
        var expected = new List<(DateTimeOffset At, string Product, Figures Figures)>();
        foreach (var (sale, i) in sales.Select((sale, i) => (sale, i)))
        {
            var (at, product) = (Begin.AddMinutes(sale.Minute), $"p{i % 3}");
            var (order, paid) = await shop.SellAsync(at, Trade.Line(product, sale.Price, sale.Units, $"c{i % 2}", sale.Discount));
            Add(sale, paid);
            expected.Add((at, product, new Figures(1, sale.Units, sale.Price * sale.Units, sale.Discount, 0)));
            if (sale.IsRefunded)
            {
                var refund = await shop.GiveBackAsync(order, at.AddHours(1), product, 1);
                Add(sale, refund);
                expected.Add((at.AddHours(1), product, new Figures(0, 0, 0, 0, order.Lines[0].PaidFor(0, 1).Amount)));
            }
        }

        shop.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var some in events.OrderBy(one => one.Place).Select(one => one.Event).Chunk(5))
        {
            await shop.HearAsync(some);
            await shop.CountAsync();
            shop.Clock.Advance(TimeSpan.FromHours(9));
        }

        await shop.CountAsync();
        foreach (var zone in (string[])["UTC", "Asia/Kathmandu", "America/New_York"])
        {
            var days = new LocalDays(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 20), LocalDays.FindZone(zone)!);
            var sums = (await shop.Get<StatisticsReading>().ReadAsync(days, default))!.Value.Sums;
            Assert.Equal(Sums(expected, one => days.IndexOf(one.At)!.Value), sums.Days.Where(day => day.Value != default).OrderBy(day => day.Key));
            Assert.Equal(Sums(expected, one => one.Product), sums.Products.OrderBy(product => product.Key));
            Assert.Equal(sums.Total, sums.Categories.Values.Aggregate(default(Figures), (sum, one) => sum + one));
            Assert.Equal((sums.Total, sales.Length), (sums.Days.Values.Aggregate(default(Figures), (sum, one) => sum + one), sums.Placed));
        }

        void Add(Sale sale, Event @event)
        {
            events.Add((sale.Place, @event));
            if (sale.IsRepeated)
            {
                events.Add((1000 - sale.Place, @event));
            }
        }
    }

    private static IEnumerable<KeyValuePair<TKey, Figures>> Sums<TKey>(IEnumerable<(DateTimeOffset At, string Product, Figures Figures)> all, Func<(DateTimeOffset At, string Product, Figures Figures), TKey> key)
        where TKey : notnull =>
        all.GroupBy(key, one => one.Figures).ToDictionary(group => group.Key, group => group.Aggregate((sum, one) => sum + one)).Where(one => one.Value != default).OrderBy(one => one.Key);
}
