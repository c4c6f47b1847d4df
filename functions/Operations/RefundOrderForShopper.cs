using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>An administrator refunds any paid order that was not shipped and gives a reason: money and units go back. Answers 202; after a crash, ContinueRefunds finishes it.</summary>
internal sealed class RefundOrderForShopper(OrderSearch search, OrderRefunds refunds, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(RefundOrderForShopper))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/refund")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!(await ReasonRequest.ReadAsync(request, cancellationToken)).Is(out var reason, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } found)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var key = new OrderKey(orderId, found.UserId);
        if (!(await refunds.BeginAsync(key, cancellationToken)).Is(out _, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "refund", caller.UserId, reason, orderId, cancellationToken);
        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
