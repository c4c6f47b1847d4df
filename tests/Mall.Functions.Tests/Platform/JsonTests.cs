using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Platform;

public sealed class JsonTests
{
    [Theory]
    [InlineData("2026-11-11T00:00:00Z", 0)]
    [InlineData("2026-11-11T08:00:00+08:00", 0)]
    [InlineData("2026-11-10T18:30:00-05:30", 0)]
    [InlineData("2026-11-11T00:00:00.250Z", 250)]
    [InlineData("2026-11-11T08:00:00.2500000+08:00", 250)]
    [InlineData("2026-11-11\\u005400:00:00Z", 0)]
    public void Time_WithAnOffset_IsRead(string text, int milliseconds) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 11, 0, 0, 0, milliseconds, TimeSpan.Zero), JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", Json.Options));

    [Theory]
    [InlineData("\"2026-11-11T00:00:00\"")]
    [InlineData("\"2026-11-11T00:00:00.000\"")]
    [InlineData("\"2026-11-11\"")]
    [InlineData("\"2026-11-11T00:00Z\"")]
    [InlineData("\"2026-11-11T00:00+08:00\"")]
    [InlineData("\"2026-11-11T00:00:00+08\"")]
    [InlineData("\"2026-11-11 00:00:00Z\"")]
    [InlineData("\"2026-13-11T00:00:00Z\"")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("\"\"")]
    [InlineData("\"2026-11-11T00:00:00.0000000000000000000000000000000000000000000000000000000Z\"")]
    [InlineData("1799999999")]
    [InlineData("{}")]
    public void Time_WithoutAnOffsetOrAsADateAlone_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>(json, Json.Options));

    /// <summary>They would be read without an offset, in the zone of the machine. The days of statistics are those of the zone that was asked for, and traffic has days of UTC.</summary>
    [Fact]
    public void Types_OfTheShop_HaveNoTimesOfAZoneThatNobodyKnows() =>
        Assert.Empty(
            from type in ShopModel.All
            from property in type.GetProperties()
            where property.PropertyType != typeof(DateOnly) || (ShopModel.FeatureOf(type) is not ("Statistics" or "Traffic") && type != typeof(DateRange))
            where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var kind && (kind == typeof(DateTime) || kind == typeof(DateOnly) || kind == typeof(TimeOnly))
            select $"{type.FullName}.{property.Name}");
}
