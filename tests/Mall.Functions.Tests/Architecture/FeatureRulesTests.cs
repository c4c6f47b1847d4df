namespace Mall.Functions.Tests.Architecture;

/// <summary>Where code may lie and what it may use. The checks read signatures and method bodies, so a using that is not used does not matter and a
/// fully written name does not help.</summary>
public sealed class FeatureRulesTests
{
    private const string Platform = "Platform";

    /// <summary>The rules of the shop. Whatever happens here can be tested with nothing but a constructor.</summary>
    private static readonly string[] PureTypes =
    [
        "Platform.Money", "Platform.Ids", "Platform.Refusal", "Platform.Outcome`1", "Platform.Event", "Platform.Validation", "Platform.FirstOf`1",
        "Catalog.Product", "Catalog.Stock", "Catalog.StockChange", "Catalog.Reservation", "Catalog.NewProduct", "Catalog.CatalogErrors",
        "Catalog.ProductDetails", "Catalog.ProductEvents", "Catalog.SearchText", "Catalog.SearchQuery", "Catalog.Synonyms", "Catalog.SearchIndex", "Catalog.Assortment", "Catalog.Highlights", "Catalog.Rank", "Catalog.StockSignals", "Catalog.StockAdjustment", "Catalog.NewAdjustment",
        "Carts.Cart", "Carts.CartLine", "Carts.PricedCart", "Carts.CartErrors",
        "Coupons.Coupon", "Coupons.CouponTerms", "Coupons.CouponClaim", "Coupons.CouponCode", "Coupons.DiscountAllocation", "Coupons.CouponDetails", "Coupons.CouponErrors",
        "Orders.Order", "Orders.OrderLine", "Orders.OrderRefund", "Orders.OrderStatus", "Orders.OrderErrors", "Orders.PlaceOrderRequest",
        "Payments.Payment", "Payments.PaymentRefund", "Payments.PaymentErrors",
        "Ledger.Posting", "Ledger.LedgerTransaction", "Ledger.LedgerEntry", "Ledger.MerkleFrontier", "Ledger.MerkleProofs", "Ledger.LedgerWalk",
        "Notifications.Notification", "Notifications.NotificationText", "Notifications.SendMessageRequest", "Notifications.Preferences",
        "Users.User", "Users.PasswordRules", "Users.AccountName", "Users.TokenFamily", "Users.UserErrors",
        "Users.Address", "Users.AddressBook",
        "Recommendations.Interactions", "Recommendations.InteractionMatrix", "Recommendations.CoOccurrence", "Recommendations.AlternatingLeastSquares", "Recommendations.RecommendationModel",
        "Recommendations.Recommender", "Recommendations.Scored",
        "Statistics.Figures", "Statistics.CountedTransaction", "Statistics.StatisticsBucket", "Statistics.StatisticsSums", "Statistics.LocalDays",
        "Traffic.Device", "Traffic.VisitorSketch", "Traffic.TrafficDay",
        "Seckill.Sale", "Seckill.SaleChange", "Seckill.SaleStates", "Seckill.NewSale", "Seckill.Ticket", "Seckill.SeckillErrors",
    ];

    /// <summary>Which feature builds on which. A new line here is a decision about the shop, so it is taken in a review.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Users"] = [],
        ["Catalog"] = [],
        ["Carts"] = ["Catalog", "Traffic"],
        // A claim is moved in the batch that moves its order.
        ["Coupons"] = ["Users"],
        // Bills are compared with payments and ledger.
        ["Payments"] = ["Ledger"],
        ["Ledger"] = [],
        ["Orders"] = ["Catalog", "Carts", "Coupons", "Payments", "Users"],
        ["Notifications"] = ["Users"],
        ["Recommendations"] = ["Catalog", "Carts", "Orders", "Users"],
        ["Operations"] = ["Catalog", "Coupons", "Notifications", "Orders", "Payments", "Seckill", "Users"],
        ["Seckill"] = ["Catalog", "Orders", "Payments", "Users"],
        ["Statistics"] = ["Catalog", "Ledger", "Orders", "Traffic"],
        ["Traffic"] = ["Web"],
        ["Web"] = [],
        ["Demo"] = ["Catalog", "Seckill", "Users"],
    };

    public static TheoryData<string> PureTypeNames => [.. PureTypes];

    [Theory]
    [MemberData(nameof(PureTypeNames))]
    public void PureType_InAllItUses_HasNothingOfAzureRedisOrAspNet(string name)
    {
        var type = ShopModel.Assembly.GetType($"Mall.Functions.{name}");

        Assert.True(type is not null, $"{name} is gone: correct the list of pure types in this test.");
        Assert.Empty(ShopModel.Impurities(type));
    }

    [Fact]
    public void Platform_Types_UseNoFeature() =>
        AssertNone(CrossReferences().Where(use => ShopModel.FeatureOf(use.User) == Platform));

    [Fact]
    public void Features_UseOfEachOther_IsAsDecided() =>
        AssertNone(from use in CrossReferences()
                   let user = ShopModel.FeatureOf(use.User)!
                   let used = ShopModel.FeatureOf(use.Used)!
                   where user != Platform && used != Platform
                   where !MayUse.TryGetValue(user, out var allowed) || !allowed.Contains(used)
                   select use);

    /// <summary>Of another feature: its plain types, and what it offers as a service (a store, or another class with public methods that is no function). Never its
    /// functions, its wiring or its options.</summary>
    [Fact]
    public void Features_OfEachOther_UsePlainTypesAndServicesOnly() =>
        AssertNone(from use in CrossReferences()
                   where ShopModel.FeatureOf(use.Used) != Platform
                   where IsFunctionClass(use.Used) || IsWiring(use.Used)
                   select use);

    [Fact]
    public void Features_Namespaces_AreTheirFolders() =>
        // A big feature has rooms, which are folders only: inside a feature everything may be used.
        AssertNone(from source in Repository.FunctionSources()
                   let folder = Path.GetDirectoryName(source.Path)!.Replace('\\', '/')
                   where folder != "functions"
                   let expected = $"namespace Mall.Functions.{folder.Split('/')[1]};"
                   where !source.Text.Contains(expected, StringComparison.Ordinal)
                   select $"{source.Path}: expected \"{expected}\"");

    [Fact]
    public void Features_Wiring_IsCalledByTheProgram()
    {
        var program = File.ReadAllText(Repository.PathOf("functions/Program.cs"));

        AssertNone(Wiring.Methods().Select(method => method.Name).Where(name => !program.Contains($".{name}(", StringComparison.Ordinal)));
    }

    /// <summary>A class behind a trigger is not a library: others would depend on how it is triggered.</summary>
    [Fact]
    public void FunctionClasses_AreUsedByName_NeverCalled() =>
        AssertNone(from type in ShopModel.All
                   from member in CodeReferences.Of(type).Members
                   let owner = CodeReferences.Outermost(member.DeclaringType ?? (Type)member)
                   where owner != type && IsFunctionClass(owner)
                   select $"{type.FullName} calls {owner.Name}.{member.Name}");

    private static bool IsFunctionClass(Type type) => type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute), inherit: false));

    private static bool IsWiring(Type type) =>
        type.Name.EndsWith("Services", StringComparison.Ordinal) || type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static IEnumerable<Use> CrossReferences() =>
        from user in ShopModel.All
        from used in ShopModel.OwnUsedBy(user)
        where ShopModel.FeatureOf(user) != ShopModel.FeatureOf(used)
        select new Use(user, used);

    private sealed record Use(Type User, Type Used)
    {
        public override string ToString() => $"{User.FullName} uses {Used.FullName}";
    }
}
