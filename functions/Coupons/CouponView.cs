using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mall.Functions.Coupons;

/// <summary>A coupon on the wire.</summary>
public sealed record CouponView(
    string Id,
    string Name,
    CouponKind Kind,
    long Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Cap,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Minimum,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category,
    long ClaimLimit,
    long Claimed,
    int PerUserLimit,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    CouponState State)
{
    /// <summary>For administrators only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    /// <summary>For administrators only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CouponStop? Stop { get; init; }

    public static CouponView Of(Coupon coupon, long claimed, DateTimeOffset now) => new(
        coupon.Id, coupon.Name, coupon.Terms.Kind, coupon.Terms.Value, coupon.Terms.Cap, coupon.Terms.Minimum, coupon.Terms.Category,
        coupon.ClaimLimit, claimed, coupon.PerUserLimit, coupon.StartsAt, coupon.EndsAt, coupon.StateAt(now, claimed));

    public static CouponView ForAdministrators(Coupon coupon, long claimed, DateTimeOffset now) => Of(coupon, claimed, now) with { Code = coupon.Code, Stop = coupon.Stop };
}

/// <summary>A coupon's ETag over HTTP is its revision, which only changes of administrators raise.</summary>
internal static class CouponETag
{
    public static string Of(Coupon coupon) => string.Create(CultureInfo.InvariantCulture, $"\"{coupon.Revision}\"");

    /// <summary>Whether the sender of <paramref name="ifMatch"/> has seen this revision, or takes any. A weak ETag, or a header that is no list of ETags, matches nothing.</summary>
    public static bool Matches(StringValues ifMatch, Coupon coupon) =>
        EntityTagHeaderValue.TryParseStrictList(ifMatch.ToArray()!, out var tags) && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && tag.Tag == Of(coupon)));
}

/// <summary>What an administrator is answered.</summary>
internal static class CouponAnswer
{
    public static async Task<IResult> ToResultAsync(
        this Coupon coupon, HttpRequest request, CouponUnits units, DateTimeOffset now, int statusCode, CancellationToken cancellationToken)
    {
        var claimed = (await units.CountAsync([coupon], cancellationToken)).GetValueOrDefault(coupon.Id);
        request.HttpContext.Response.Headers.ETag = CouponETag.Of(coupon);
        return Results.Json(CouponView.ForAdministrators(coupon, claimed, now), Json.Options, statusCode: statusCode);
    }
}
