namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Sales and stock: every unit is somewhere, once.</summary>
internal sealed class ShopCheck(MallClient admin, ChaosShop shop, ChaosOperator operators, Stored stored, Told told, Contradictions contradictions)
{
    public async Task CheckAsync()
    {
        var sales = (await admin.ListAllAsync("/seckill/sales")).Select(sale => sale.GetProperty("id").GetString()!).ToArray();
        await contradictions.EachAsync(shop.Sales, saleId =>
        {
            told.Must(sales.Contains(saleId), $"The sale {saleId} was created and is not there.", saleId);
            return Task.CompletedTask;
        });
        await contradictions.EachAsync(sales, CheckSaleAsync);
        await contradictions.EachAsync(sales, CloseAsync);
        await contradictions.EachAsync(shop.Products, product => CheckProductAsync(product.Id, product.Stock));
        await contradictions.EachAsync(["/operations/overview"], CheckOverviewAsync);
    }

    private async Task CheckOverviewAsync(string path)
    {
        var overview = (await admin.GetAsync(path)).Expect(HttpStatusCode.OK).Body;
        told.Must(overview.GetProperty("stock").GetProperty("balanced").GetBoolean(), $"The operators' stock check says: {overview.GetProperty("stock")}");
        told.Must(overview.GetProperty("stuckOrders").GetInt32() == 0, $"Orders are stuck: {overview}");
    }

    private async Task CheckSaleAsync(string saleId)
    {
        var audit = await WaitAsync(
            $"/seckill/sales/{saleId}/audit", audit => audit.GetProperty("balanced").GetBoolean() && Number(audit, "inFlight") == 0 && Number(audit, "held") == 0, $"The audit of {saleId} never gets clean");
        told.Must(
            Number(audit, "initial") + Number(audit, "restocked") == Number(audit, "available") + Number(audit, "sold") + Number(audit, "returned"),
            $"The sale {saleId} lost or made units: {audit}", saleId);
        told.Must(audit.GetProperty("mismatches").GetArrayLength() == 0, $"The sale {saleId} does not add up: {audit}", saleId);
    }

    private async Task CloseAsync(string saleId)
    {
        var answer = await admin.PostAsync($"/seckill/sales/{saleId}/close", new { reason = "counted" });
        told.Must(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"Closing {saleId} answered {(int)answer.Status} {answer.Body}", saleId);
        await WaitAsync($"/seckill/sales/{saleId}", sale => sale.GetProperty("state").GetString() == "closed", $"The sale {saleId} is never closed");
    }

    private async Task CheckProductAsync(string productId, long initial)
    {
        var reasons = new List<string>();
        long delivered = 0;
        foreach (var adjustment in await admin.ListAllAsync($"/products/{productId}/stock-adjustments"))
        {
            var reason = adjustment.GetProperty("reason").GetString()!;
            delivered += adjustment.GetProperty("delta").GetInt64();
            told.Must(!reasons.Contains(reason), $"The delivery {reason} of {productId} was counted twice.", reason);
            told.Must(operators.Asked.ContainsKey(reason), $"The delivery {reason} of {productId} was refused, or nobody asked for it.", reason);
            reasons.Add(reason);
        }

        foreach (var (reason, _) in operators.Delivered.Where(one => one.Value == productId))
        {
            told.Must(reasons.Contains(reason), $"The delivery {reason} of {productId} was acknowledged and is not there.", reason);
        }

        var sold = stored.Orders.Values.Sum(order => order.UnitsOf(productId));
        (long, long, long) expected = (initial + delivered - sold, 0, sold);
        await WaitAsync(
            $"/products/{productId}", product => Stock(product) == expected, $"The stock of {productId} is never what it must be, (available, reserved, sold) = {expected}");
    }

    private async Task<JsonElement> WaitAsync(string path, Func<JsonElement, bool> isSo, string otherwise)
    {
        JsonElement last = default;
        await contradictions.WaitAsync(async () =>
        {
            var answer = await admin.GetAsync(path);
            last = answer.Body;
            return answer.Status == HttpStatusCode.OK && isSo(answer.Body) ? null : ($"{otherwise}: {(int)answer.Status} {answer.Body}", About(path, answer));
        });
        return last;
    }

    /// <summary>Of the tickets that an audit names; else of the sale or product itself.</summary>
    private static string[] About(string path, Answer answer)
    {
        string[] tickets = answer.Body.ValueKind == JsonValueKind.Object && answer.Body.TryGetProperty("mismatches", out var mismatches)
            ? [.. mismatches.EnumerateArray().Where(one => one.TryGetProperty("ticketId", out _)).Select(one => one.GetProperty("ticketId").GetString()!).Take(1)]
            : [];
        return tickets.Length > 0 ? tickets : [.. path.Split('/').Where(part => part.Length > 20)];
    }

    private static (long, long, long) Stock(JsonElement product)
    {
        var stock = product.GetProperty("stock");
        return (Number(stock, "available"), Number(stock, "reserved"), Number(stock, "sold"));
    }

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

}
