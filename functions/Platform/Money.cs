namespace Mall.Functions.Platform;

/// <summary>An amount in minor units (fen, cents) of one ISO 4217 currency. Arithmetic is checked: overflow throws, mixing currencies throws.</summary>
public readonly record struct Money(long Amount, string Currency)
{
    public const string DefaultCurrency = "CNY";

    /// <summary>The largest amount the shop accepts in one price or total: ten billion of the major unit.</summary>
    public const long MaxAmount = 1_000_000_000_000;

    public static Money Zero(string currency) => new(0, currency);

    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? left with { Amount = checked(left.Amount + right.Amount) }
        : throw new InvalidOperationException($"Cannot add {right.Currency} to {left.Currency}.");

    public static Money operator -(Money left, Money right) => left.Currency == right.Currency
        ? left with { Amount = checked(left.Amount - right.Amount) }
        : throw new InvalidOperationException($"Cannot subtract {right.Currency} from {left.Currency}.");

    public static Money operator *(Money unit, int quantity) => unit with { Amount = checked(unit.Amount * quantity) };
}
