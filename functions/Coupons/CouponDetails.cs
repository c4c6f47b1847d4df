namespace Mall.Functions.Coupons;

/// <summary>An amount in a request; the currency is optional.</summary>
internal sealed record AmountInput(long? Amount, string? Currency)
{
    public Money ToMoney() => new(Amount!.Value, Money.DefaultCurrency);

    public static void Check(AmountInput? input, string field, Validation validation)
    {
        if (input is not null)
        {
            validation.Range($"{field}.amount", input.Amount, 1, Money.MaxAmount);
            validation.Check(input.Currency is null or Money.DefaultCurrency, $"{field}.currency", $"The shop sells in {Money.DefaultCurrency} only.");
        }
    }
}

/// <summary>The body of <c>POST /coupons</c> and of <c>PUT /coupons/{id}</c>.</summary>
/// <param name="Name">What shoppers read.</param>
/// <param name="Kind">Amount or percent.</param>
/// <param name="Value">See <see cref="CouponTerms"/>.</param>
/// <param name="Cap">The most that a percentage takes off.</param>
/// <param name="Minimum">See <see cref="CouponTerms"/>.</param>
/// <param name="Category">See <see cref="CouponTerms"/>.</param>
/// <param name="ClaimLimit">How many there are. It can be raised later, not lowered.</param>
/// <param name="PerUserLimit">How many one shopper may have; 1 if left out.</param>
/// <param name="StartsAt">Start of claiming.</param>
/// <param name="EndsAt">End of claiming and of using.</param>
/// <param name="ByCode">It can be claimed only with its code, which the shop makes. Cannot be changed.</param>
internal sealed record CouponDetails(
    string? Name,
    CouponKind? Kind,
    long? Value,
    AmountInput? Cap,
    AmountInput? Minimum,
    string? Category,
    long? ClaimLimit,
    int? PerUserLimit,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    bool? ByCode)
{
    private const int MaxName = 120;
    private const int MaxCategory = 50;

    public Refusal? Validate(DateTimeOffset now)
    {
        var validation = new Validation();
        validation.Required("name", Name, MaxName);
        validation.Check(Kind is not null, "kind", "Either amount or percent.");
        validation.Range("value", Value, 1, Kind == CouponKind.Percent ? CouponTerms.MaxPercent : Money.MaxAmount);
        validation.Check(Cap is null || Kind != CouponKind.Amount, "cap", "Only a percentage has a cap.");
        AmountInput.Check(Cap, "cap", validation);
        AmountInput.Check(Minimum, "minimum", validation);
        validation.Optional("category", Category, MaxCategory);
        validation.Range("claimLimit", ClaimLimit, 1, Coupon.MaxClaimLimit);
        validation.Range("perUserLimit", PerUserLimit ?? 1, 1, Coupon.MaxPerUserLimit);
        validation.Check(StartsAt is not null, "startsAt", "A value is needed.");
        validation.Check(EndsAt is not null, "endsAt", "A value is needed.");
        validation.Check(EndsAt is null || EndsAt > now, "endsAt", "Must be in the future.");
        validation.Check(EndsAt is null || StartsAt is null || EndsAt > StartsAt, "endsAt", "Must be after startsAt.");
        return validation.Refusal;
    }

    /// <summary>A new coupon. The details must be valid.</summary>
    public Coupon ToCoupon(string id, string by, DateTimeOffset now, string? bodyHash) => new()
    {
        Id = id,
        Name = Name!.Trim(),
        Terms = ToTerms(),
        ClaimLimit = ClaimLimit!.Value,
        PerUserLimit = PerUserLimit ?? 1,
        StartsAt = StartsAt!.Value,
        EndsAt = EndsAt!.Value,
        Code = ByCode is true ? CouponCode.New() : null,
        Shards = Coupon.ShardsFor(ClaimLimit.Value),
        CreatedAt = now,
        CreatedBy = by,
        BodyHash = bodyHash,
        Revision = 1,
        ShardsPending = true,
    };

    /// <summary>The changed coupon. What was claimed before keeps its terms.</summary>
    public Outcome<Coupon> ApplyTo(Coupon coupon) =>
        coupon.Stop is not null ? CouponErrors.Stopped
        : ClaimLimit < coupon.ClaimLimit ? CouponErrors.LimitLowered
        : coupon.Changed() with
        {
            Name = Name!.Trim(),
            Terms = ToTerms(),
            ClaimLimit = ClaimLimit!.Value,
            PerUserLimit = PerUserLimit ?? 1,
            StartsAt = StartsAt!.Value,
            EndsAt = EndsAt!.Value,
        };

    private CouponTerms ToTerms() => new(Kind!.Value, Value!.Value, Cap?.ToMoney(), Minimum?.ToMoney(), Category?.Trim() is { Length: > 0 } category ? category : null);
}
