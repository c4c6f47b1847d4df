using Mall.Functions.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Payments;

internal static class PaymentsServices
{
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(PaymentsNames.Container, "/orderId"));
        services.AddSingleton<PaymentStore>();
        services.AddSingleton<PaymentOutcomes>();
        services.AddSingleton<Refunds>();
        return services;
    }
}
