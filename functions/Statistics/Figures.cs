using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Statistics;

/// <summary>What was sold and given back. Amounts are in minor units. Stored as an array in this order: there are many of them.</summary>
/// <param name="Orders">Paid orders.</param>
/// <param name="Units">Their units.</param>
/// <param name="Gross">Their price before discounts.</param>
/// <param name="Discounts">What coupons took off.</param>
/// <param name="Refunds">What was decided to go back.</param>
[JsonConverter(typeof(AsArray))]
public readonly record struct Figures(long Orders, long Units, long Gross, long Discounts, long Refunds)
{
    /// <summary>What the shop keeps.</summary>
    public long Net => Gross - Discounts - Refunds;

    public static Figures operator +(Figures left, Figures right) => checked(new(
        left.Orders + right.Orders, left.Units + right.Units, left.Gross + right.Gross, left.Discounts + right.Discounts, left.Refunds + right.Refunds));

    public static Figures operator -(Figures left, Figures right) => checked(new(
        left.Orders - right.Orders, left.Units - right.Units, left.Gross - right.Gross, left.Discounts - right.Discounts, left.Refunds - right.Refunds));

    private sealed class AsArray : JsonConverter<Figures>
    {
        public override Figures Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<long[]>(ref reader, options) is [var orders, var units, var gross, var discounts, var refunds]
                ? new Figures(orders, units, gross, discounts, refunds)
                : throw new JsonException("Figures are an array of five numbers.");

        public override void Write(Utf8JsonWriter writer, Figures value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Orders);
            writer.WriteNumberValue(value.Units);
            writer.WriteNumberValue(value.Gross);
            writer.WriteNumberValue(value.Discounts);
            writer.WriteNumberValue(value.Refunds);
            writer.WriteEndArray();
        }
    }
}
