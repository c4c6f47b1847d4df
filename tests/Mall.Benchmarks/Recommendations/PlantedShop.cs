using Mall.Functions.Recommendations;

namespace Mall.Benchmarks.Recommendations;

/// <summary>Somebody buys a product, or only puts it into his cart.</summary>
internal readonly record struct Act(int Shopper, int Product, DateTimeOffset At, bool IsPurchase);

/// <summary>A shop whose structure is known: every product belongs to a taste, every shopper has one to three of them and buys baskets of one taste; a third of what he takes is what all take,
/// whatever his taste. Within a taste, and in the shop, few products are liked by many (Zipf).</summary>
internal static class PlantedShop
{
    public const int Days = 180;

    private const int ProductsOfTaste = 50;
    private const double ByPopularity = 0.33;

    public static readonly DateTimeOffset Begin = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>In the order of time. The same numbers give the same acts.</summary>
    public static List<Act> Acts(int shoppers, int products, int actsOfShopper)
    {
        var random = new Random(7);
        var tastes = Math.Max(1, products / ProductsOfTaste);
        var acts = new List<Act>(shoppers * actsOfShopper);
        for (var shopper = 0; shopper < shoppers; shopper++)
        {
            int[] own = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Zipf(tastes))];
            var wanted = random.Next(actsOfShopper / 2, (actsOfShopper * 3 / 2) + 1);
            for (var made = 0; made < wanted;)
            {
                var (taste, at) = (own[random.Next(own.Length)], Begin.AddMinutes(random.Next(Days * 24 * 60)));
                for (var basket = random.Next(1, 5); basket > 0; basket--, made++)
                {
                    // A product's number shared out among the tastes, so that each taste has some that all like.
                    var product = random.NextDouble() < ByPopularity ? Zipf(products) : taste + (Zipf(Math.Min(ProductsOfTaste, products / tastes)) * tastes);
                    acts.Add(new Act(shopper, product, at, random.Next(10) < 7));
                }
            }
        }

        acts.Sort((a, b) => a.At.CompareTo(b.At));
        return acts;

        // The n-th of many with a probability of about 1/n.
        int Zipf(int count) => (int)Math.Min(count - 1, Math.Pow(count + 1, random.NextDouble()) - 1);
    }

    public static string ProductId(int product) => $"product-{product:000000}";

    /// <summary>What each shopper has done, as the shop keeps it.</summary>
    public static Interactions[] Interactions(IEnumerable<Act> acts, int shoppers, Func<int, string> shopperId)
    {
        var all = new Interactions[shoppers];
        foreach (var ofShopper in acts.GroupBy(act => act.Shopper))
        {
            all[ofShopper.Key] = ofShopper.Aggregate(
                Mall.Functions.Recommendations.Interactions.None(shopperId(ofShopper.Key)),
                (known, act) => act.IsPurchase ? known.WithBought([ProductId(act.Product)], act.At) : known.WithInCart([ProductId(act.Product)], act.At));
        }

        return [.. all.Select((known, shopper) => known ?? Mall.Functions.Recommendations.Interactions.None(shopperId(shopper)))];
    }
}
