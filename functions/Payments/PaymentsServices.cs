using Mall.Functions.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

internal static class PaymentsServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddSettings<PaymentsOptions>(PaymentsOptions.Section);
        services.AddSingleton<IValidateOptions<PaymentsOptions>, PaymentsOptionsValidator>();
        services.AddSettings<SimulatedProviderOptions>(SimulatedProviderOptions.Section);
        // -1: only documents with a ttl of their own (nonces) expire.
        services.AddContainer(new ContainerDefinition(PaymentsNames.Container, "/orderId", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(PaymentsNames.Container, "orderId"));
        services.AddSingleton<PaymentStore>();
        services.AddSingleton<PaymentReports>();
        services.AddSingleton<PaymentProviders>();
        services.AddSingleton<Refunds>();
        services.AddSingleton<RefundReports>();
        services.AddSingleton<PaymentSignature>();
        services.AddSingleton(new SignedPath("/api/v1/payments/callbacks"));

        // One line per request and connection would be most of what the shop logs.
        services.AddHttpClient(SimulatedProvider.Client, client => client.Timeout = SimulatedProvider.Timeout).RemoveAllLoggers();
        services.AddSingleton<SimulatedProvider>();
        services.AddSingleton<SimulatedCallbacks>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatedCallbacks>());
        return services;
    }
}
