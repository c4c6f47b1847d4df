using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>Container <c>reconciliations</c>: of each day the comparisons and their cases.</summary>
internal sealed class ReconciliationStore(CosmosDatabase database, Outbox outbox)
{
    // More differences than anybody could look at by hand.
    private const int MaxCases = 10_000;

    private static readonly Refusal Busy = new Unavailable("try-again", "The case is being changed; please try again.", TimeSpan.FromSeconds(1));

    private Container Reconciliations => database.Container(PaymentsNames.Reconciliations);

    public async Task<Reconciliation?> FindAsync(string provider, DateOnly day, CancellationToken cancellationToken) =>
        (await Reconciliations.FindAsync<Reconciliation>(Reconciliation.IdOf(provider, day), BillDay.Text(day), cancellationToken))?.Value;

    /// <summary>Writes it in the place of an earlier one, then relays its outbox.</summary>
    public Task<Outcome<Reconciliation>> WriteAsync(Reconciliation reconciliation, CancellationToken cancellationToken) => Reconciliations.ChangeAsync<Reconciliation>(
        reconciliation.Id,
        reconciliation.Date,
        earlier => Task.FromResult<Outcome<Reconciliation>>(reconciliation.After(earlier)),
        Busy,
        cancellationToken,
        written: (_, changed) => outbox.RelayAsync(PaymentsNames.Reconciliations, changed.Id, changed.Date, changed.Outbox, cancellationToken));

    /// <summary>False: the case was opened before, and stays as it is.</summary>
    public async Task<bool> TryOpenAsync(ReconciliationCase found, CancellationToken cancellationToken) =>
        await Reconciliations.TryCreateAsync(found, found.Date, cancellationToken) is not null;

    public Task<Outcome<ReconciliationCase>> CloseAsync(string date, string id, string by, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        Reconciliations.ChangeAsync<ReconciliationCase>(
            id,
            date,
            found => Task.FromResult<Outcome<ReconciliationCase>>(
                found is not { Type: "case" } ? PaymentErrors.CaseNotFound
                : found.State == CaseState.Closed && found.Reason != reason ? PaymentErrors.CaseClosed
                : found.Close(by, reason, now)),
            Busy,
            cancellationToken);

    public Task<List<ReconciliationCase>> ListOpenAsync(string provider, CancellationToken cancellationToken) => Reconciliations.ListAsync<ReconciliationCase>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'case' AND c.state = 'open' AND c.provider = @provider").WithParameter("@provider", provider), null, MaxCases, cancellationToken);

    public Task<List<Reconciliation>> ListAsync(string date, CancellationToken cancellationToken) => Reconciliations.ListAsync<Reconciliation>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'reconciliation'"), date, MaxCases, cancellationToken);

    public Task<List<ReconciliationCase>> ListCasesAsync(string date, CancellationToken cancellationToken) => Reconciliations.ListAsync<ReconciliationCase>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'case'"), date, MaxCases, cancellationToken);

    /// <summary>Newest day first.</summary>
    public Task<(Page<Reconciliation> Page, Refusal? Refusal)> PageAsync(PageRequest page, CancellationToken cancellationToken) => Reconciliations.PageAsync<Reconciliation>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'reconciliation' ORDER BY c.date DESC"), null, page, cancellationToken);
}
