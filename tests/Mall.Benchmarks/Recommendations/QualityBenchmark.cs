using System.Globalization;
using Mall.Functions.Catalog;
using Mall.Functions.Recommendations;

namespace Mall.Benchmarks.Recommendations;

/// <summary>How many of the products that shoppers take in the last month are among the ten recommended from what they did before (recall@10, global temporal split: nothing of the last month is
/// known to anybody). Only products that the shopper did not have before count. Beside it the rivals.</summary>
internal static class QualityBenchmark
{
    private const int Shown = 10;
    private const int TestDays = 30;

    public static Task RunAsync(Report report, SuiteOptions options)
    {
        var (shoppers, products) = (options.Pick(2_000, 10_000), options.Pick(1_000, 5_000));
        var split = PlantedShop.Begin.AddDays(PlantedShop.Days - TestDays);
        var acts = PlantedShop.Acts(shoppers, products, 30);
        var known = PlantedShop.Interactions(acts.Where(act => act.At < split), shoppers, shopper => $"{shopper}");
        var later = acts.Where(act => act.At >= split).GroupBy(act => act.Shopper).ToDictionary(
            ofShopper => ofShopper.Key, ofShopper => ofShopper.Select(act => PlantedShop.ProductId(act.Product)).Except(known[ofShopper.Key].Products.Select(one => one.ProductId)).ToHashSet());
        var tested = later.Where(one => one.Value.Count > 0 && known[one.Key].Products.Count > 0).ToArray();

        var matrix = new InteractionMatrix.Builder(split, _ => true);
        foreach (var shopper in known)
        {
            matrix.Add(shopper);
        }

        var sold = new Assortment();
        foreach (var product in Enumerable.Range(0, products))
        {
            sold.Put(LatencyBenchmark.ProductOf(product) with { Category = "", Stock = new Stock(1, 0, 0) });
        }

        var model = RecommendationModel.Train(matrix.Build(), default);
        report.Fact($"{acts.Count:N0} acts of {shoppers:N0} shoppers with {products:N0} products in {PlantedShop.Days} days; {tested.Length:N0} shoppers tested on the last {TestDays}");

        var random = new Random(1);
        Row("random", _ => [.. Enumerable.Range(0, Shown).Select(_ => PlantedShop.ProductId(random.Next(products)))]);
        var popular = Row("most popular", Of(model, shopper => shopper with { Products = [.. shopper.Products.Select(one => one with { ProductId = $"{one.ProductId}-unknown" })] }));
        Row("bought together (item-to-item)", Of(model with { Vectors = new float[model.Vectors.Length] }));
        Row("factorisation", Of(model with { Neighbours = new Neighbours(new int[model.ProductIds.Length + 1], [], []) }));
        var served = Row("both, as served", Of(model));
        report.AtLeast("recall@10 as served / most popular", 1.3, served / popular);
        return Task.CompletedTask;

        double Row(string what, Func<Interactions, IEnumerable<string>> recommend)
        {
            var recall = tested.Average(one => recommend(known[one.Key]).Count(one.Value.Contains) / (double)one.Value.Count);
            report.Add(new Row($"recall@10: {what}", Note: recall.ToString("0.0000", CultureInfo.InvariantCulture)));
            return recall;
        }

        Func<Interactions, IEnumerable<string>> Of(RecommendationModel from, Func<Interactions, Interactions>? seen = null)
        {
            var recommender = new Recommender(sold, from);
            return shopper => recommender.ForShopper(seen?.Invoke(shopper) ?? shopper, null, Shown, split).Products.Select(product => product.ProductId);
        }
    }
}
