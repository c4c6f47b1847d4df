using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Seckill;

/// <summary>The body of pause, resume and close, which may be left out, and of restock.</summary>
internal sealed record OperatorRequest(string? Reason, long? Quantity)
{
    public const int MaxReason = 200;

    /// <summary>Who may do it, and why he does; or what he is told instead.</summary>
    public static async Task<(Caller? Caller, OperatorRequest? Body, byte[] Raw, IResult? Answer)> ReadAsync(
        HttpRequest request, string saleId, bool withQuantity, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadRawAsync(request, JsonBody.DefaultLimit, cancellationToken) is not { } raw)
        {
            return (null, null, [], JsonBody.BodyTooLarge(JsonBody.DefaultLimit).ToResult());
        }

        var body = raw.Length == 0 && !withQuantity ? new JsonBody.Result<OperatorRequest>(new OperatorRequest(null, null), null, raw) : JsonBody.Parse<OperatorRequest>(raw);
        return (body.Refusal ?? body.Value!.Validate(withQuantity)) is { } invalid ? (null, null, [], invalid.ToResult())
            : Ids.IsPlausible(saleId) ? (request.Caller(), body.Value, raw, null)
            : (null, null, [], SeckillErrors.SaleNotFound.ToResult());
    }

    public Refusal? Validate(bool withQuantity)
    {
        var validation = new Validation();
        if (withQuantity)
        {
            validation.Range("quantity", Quantity, 1, Catalog.Product.MaxStock);
            validation.Required("reason", Reason, MaxReason);
        }
        else
        {
            validation.Optional("reason", Reason, MaxReason);
        }

        return validation.Refusal;
    }
}
