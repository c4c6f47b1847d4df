namespace Mall.Benchmarks.Cost;

/// <summary>A price of Azure, or a number that a bill needs and nobody counted. <paramref name="Source"/>: a page and its date, or "assumed".</summary>
internal sealed record Price(double Value, string Unit, string Source);

/// <summary>The numbers of <c>prices.json</c>, or of another such file.</summary>
internal sealed class PriceList(IReadOnlyDictionary<string, Price> prices)
{
    public double this[string name] => prices[name].Value;

    public IEnumerable<string> Lines => prices.Select(price => $"| {price.Key} | {price.Value.Value:0.########} | {price.Value.Unit} | {price.Value.Source} |");

    public static PriceList Read(string file) => new(JsonSerializer.Deserialize<Dictionary<string, Price>>(File.ReadAllText(file), JsonSerializerOptions.Web)!);

    public string SourceOf(string name) => prices[name].Source;
}
