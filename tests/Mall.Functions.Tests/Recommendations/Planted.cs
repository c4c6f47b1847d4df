using Mall.Functions.Catalog;
using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

/// <summary>Shoppers with a taste each: they buy from one group of products. What is learned of them is known in advance.</summary>
internal static class Planted
{
    public const int Groups = 4, ProductsOfGroup = 25;

    public static readonly DateTimeOffset Now = new(2026, 11, 11, 12, 0, 0, TimeSpan.Zero);

    public static string Id(int group, int product) => $"g{group}-p{product}";

    public static InteractionMatrix Matrix(IEnumerable<Interactions> shoppers)
    {
        var matrix = new InteractionMatrix.Builder(Now, _ => true);
        foreach (var shopper in shoppers)
        {
            matrix.Add(shopper);
        }

        return matrix.Build();
    }

    /// <summary>Each buys some products of his group, at some time in the last days.</summary>
    public static List<Interactions> Shoppers(int ofGroup = 60, int bought = 6, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Groups * ofGroup).Select(number => Enumerable.Range(0, bought).Aggregate(
            Interactions.None($"user-{number}"),
            (known, _) => known.WithBought([Id(number % Groups, random.Next(ProductsOfGroup))], Now.AddDays(-random.Next(30)))))];
    }

    /// <summary>Shoppers who buy and put into carts whatever comes.</summary>
    public static List<Interactions> Chaos(int shoppers, int products, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, shoppers).Select(number =>
        {
            var known = Interactions.None($"user-{number}");
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                var (id, at) = ($"p{random.Next(products)}", Now.AddMinutes(-random.Next(200_000)));
                known = random.Next(3) == 0 ? known.WithInCart([id], at) : known.WithBought([id], at);
            }

            return known;
        })];
    }

    public static Product Product(string id, string category = "tea", long available = 10, long sold = 0) => AProduct.Of(id, category: category) with { Stock = new Stock(available, 0, sold) };

    public static Assortment Assortment(IEnumerable<Product> products)
    {
        var assortment = new Assortment();
        foreach (var product in products)
        {
            assortment.Put(product);
        }

        return assortment;
    }
}
