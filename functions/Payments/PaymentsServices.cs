using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

internal static class PaymentsServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddSettings<PaymentsOptions>(PaymentsOptions.Section);
        services.AddSingleton<IValidateOptions<PaymentsOptions>, PaymentsOptionsValidator>();
        // -1: only documents with a ttl of their own (nonces) expire.
        services.AddContainer(new ContainerDefinition(PaymentsNames.Container, "/orderId", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(PaymentsNames.Container, "orderId"));
        services.AddSingleton<PaymentStore>();
        services.AddSingleton<PaymentReports>();
        services.AddSingleton<PaymentProviders>();
        services.AddSingleton<PaymentInquiries>();
        services.AddSingleton<PaymentClosing>();
        services.AddSingleton<Refunds>();
        services.AddSingleton<RefundReports>();
        services.AddSingleton(new SignedPath("/api/v1/payments/callbacks"));

        services.AddContainer(new ContainerDefinition(PaymentsNames.Reconciliations, "/date"));
        services.AddSingleton<ReconciliationStore>();
        services.AddSingleton(new OutboxSource(PaymentsNames.Reconciliations, "date"));
        services.AddSingleton<LedgerComparison>();
        services.AddSingleton<BillReconciliation>();
        services.AddSingleton<ProviderReferences>();
        services.AddSingleton<SeenMessages>();

        // Each provider is a folder and a line here.
        return services
            .AddSimulatedProvider()
            .AddWeChatPay();
    }
}
