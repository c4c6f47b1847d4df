namespace Mall.Benchmarks.Shop;

/// <summary>Many products with English and Chinese words, in a few categories, at all prices: the same ones each time.</summary>
internal static class Assortment
{
    public const int Categories = 40;

    private const int AtOnce = 32;

    private static readonly string[] Words =
        ["green", "black", "white", "fresh", "fine", "strong", "light", "sweet", "old", "young", "mountain", "river", "garden", "city", "paper", "silver", "golden", "wooden", "glass", "silk"];

    private static readonly string[] Things = ["tea", "coffee", "cup", "pot", "lamp", "chair", "scarf", "book", "knife", "bowl", "shirt", "phone"];

    private static readonly string[] Chinese = ["绿茶", "红茶", "咖啡", "杯子", "茶壶", "台灯", "椅子", "围巾", "图书", "菜刀", "衬衫", "手机"];

    /// <summary>Creates them through the API; the id of each.</summary>
    public static async Task<string[]> CreateAsync(int port, int count)
    {
        var ids = new string[count];
        var clients = Enumerable.Range(0, AtOnce).Select(_ => ShopClient.Administrator(port)).ToArray();
        var next = -1;
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            using (client)
            {
                for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                {
                    ids[i] = (await client.PostAsync("products", Product(i))).GetProperty("id").GetString()!;
                }
            }
        })));
        return ids;
    }

    private static object Product(int i)
    {
        var random = new Random(i);
        var thing = random.Next(Things.Length);
        string Word() => Words[random.Next(Words.Length)];
        return new
        {
            name = $"{Word()} {Word()} {Things[thing]} {Chinese[thing]} no{i}",
            description = $"A {Word()} {Things[thing]} for the {Word()} {Word()} of your {Word()} home. 优质{Chinese[thing]}，品质保证。",
            category = $"category-{i % Categories}",
            price = new { amount = random.Next(100, 1_000_000), currency = "CNY" },
            stock = random.Next(10) == 0 ? 0 : 1_000_000,
        };
    }
}
