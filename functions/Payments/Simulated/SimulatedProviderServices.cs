using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Payments;

internal static class SimulatedProviderServices
{
    public static IServiceCollection AddSimulatedProvider(this IServiceCollection services)
    {
        services.AddSettings<SimulatedProviderOptions>(SimulatedProviderOptions.Section);
        services.AddSingleton<IPaymentProvider, SimulatedProvider>();
        services.AddSingleton<PaymentSignature>();

        // One line per request and connection would be most of what the shop logs.
        services.AddHttpClient(SimulatedCallbackSender.Client, client => client.Timeout = SimulatedCallbackSender.Timeout).RemoveAllLoggers();
        services.AddSingleton<SimulatedCallbackSender>();
        services.AddSingleton<SimulatedCallbacks>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatedCallbacks>());
        return services;
    }
}
