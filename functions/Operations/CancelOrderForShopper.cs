using Mall.Functions.Orders;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Operations;

/// <summary>An administrator cancels any unpaid order and gives a reason. Answers 202: the stock goes back right after.</summary>
internal sealed class CancelOrderForShopper(OrderSearch search, OrderCancellation cancellation, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(CancelOrderForShopper))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/cancel")] HttpRequest request,
        string orderId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        if (!(await ReasonRequest.ReadAsync(request, cancellationToken)).Is(out var reason, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        if (!(await cancellation.CancelAsync(order, durable, cancellationToken)).Is(out var cancelled, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "cancel", request.Caller().UserId, reason, orderId, cancellationToken);
        return Results.Json(OrderView.Of(cancelled), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
