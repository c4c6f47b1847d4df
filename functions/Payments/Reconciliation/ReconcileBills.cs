namespace Mall.Functions.Payments;

/// <summary>Every hour: compares bills that are there by now. Providers make yesterday's bill in the course of the morning; a day that failed is tried again for a week.</summary>
internal sealed class ReconcileBills(PaymentProviders providers, BillReconciliation reconciliation, OneByOne oneByOne, TimeProvider time)
{
    [Function(nameof(ReconcileBills))]
    public Task Run([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var bills = from provider in providers.Usable
                    let today = DateOnly.FromDateTime(now.ToOffset(provider.Zone).DateTime)
                    from back in Enumerable.Range(1, BillReconciliation.Days)
                    select (Provider: provider, Day: today.AddDays(-back));
        return oneByOne.RunAsync(
            nameof(ReconcileBills),
            bills.ToList(),
            bill => Reconciliation.IdOf(bill.Provider.Name, bill.Day),
            (bill, token) => reconciliation.RunAsync(bill.Provider, bill.Day, token),
            cancellationToken);
    }
}
