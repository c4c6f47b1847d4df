using Mall.Functions.Catalog;
using Mall.Functions.Orders;

namespace Mall.Functions.Seckill;

/// <summary>The body of <c>POST /seckill/sales</c>.</summary>
internal sealed record NewSale(string? ProductId, PriceInput? Price, long? Stock, int? PerBuyerLimit, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, int? Buckets = null)
{
    public const int DefaultLimit = 1;

    // Other times are mistakes: a client's default value, a wrong unit. Near the ends of the calendar, adding to a time fails.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Refusal? Validate(DateTimeOffset now)
    {
        var limit = PerBuyerLimit ?? DefaultLimit;
        var validation = new Validation();
        validation.Check(Ids.IsPlausible(ProductId), "productId", "There is no such product.");
        validation.Range("price.amount", Price?.Amount, 1, Money.MaxAmount);
        validation.Check(Price?.Currency is null or Money.DefaultCurrency, "price.currency", $"The shop sells in {Money.DefaultCurrency} only.");
        validation.Range("stock", Stock, 1, Product.MaxStock);
        validation.Range("perBuyerLimit", limit, 1, Order.MaxQuantity);
        validation.Check(!(Price?.Amount > Money.MaxAmount / Math.Max(1, limit)), "price.amount", "The units that one buyer may have would cost more than the shop accepts.");
        validation.Check(Buckets is null or (>= 1 and <= SaleBuckets.Most), "buckets", $"Must be between 1 and {SaleBuckets.Most}.");
        validation.Check(!(Buckets > Stock), "buckets", "Each bucket needs a unit.");
        CheckTime("startsAt", StartsAt);
        CheckTime("endsAt", EndsAt);
        validation.Check(!(EndsAt <= StartsAt), "endsAt", "Must be after startsAt.");
        validation.Check(!(EndsAt <= now), "endsAt", "Must be in the future.");
        return validation.Refusal;

        void CheckTime(string field, DateTimeOffset? time)
        {
            validation.Check(time is not null, field, "A value is needed.");
            validation.Check(time is null || (time >= Earliest && time < Latest), field, $"Must be between {Earliest.Year} and {Latest.Year}.");
        }
    }

    /// <summary>A flash sale is never dearer than the shop: buyers take that for granted.</summary>
    public Refusal? Validate(Product product) =>
        Price!.Amount > product.Price.Amount ? Invalid.Field("price.amount", $"The product costs {product.Price.Amount}; a sale must not cost more.") : null;

    /// <summary>The sale without units yet; its move announces them. Each attempt has its own move: a move that the product refused stays refused, and the same request, or a corrected one, may come
    /// again.</summary>
    public Sale ToSale(string saleId, Product product, string createdBy, DateTimeOffset now, string? bodyHash = null) => new()
    {
        Id = saleId,
        SaleId = saleId,
        ProductId = product.ProductId,
        ProductName = product.Name,
        Category = product.Category,
        Price = new Money(Price!.Amount!.Value, Money.DefaultCurrency),
        PerBuyerLimit = PerBuyerLimit ?? DefaultLimit,
        StartsAt = StartsAt!.Value.ToUniversalTime(),
        EndsAt = EndsAt!.Value.ToUniversalTime(),
        CreatedAt = now,
        CreatedBy = createdBy,
        BodyHash = bodyHash,
        Buckets = Buckets > 1 ? Buckets : null,
        Mode = SaleMode.Active,
        Initial = 0,
        Available = 0,
        Version = 0,
        PendingMove = new SaleMove(
            Ids.Of(saleId, $"create.{Ids.New(now)}"), SaleMoveKind.Begin, Stock!.Value, Log: SaleLogEntry.Of(saleId, "create", createdBy, now, quantity: Stock.Value, key: "create")),
    };
}
