using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

internal static class WeChatPayServices
{
    public static IServiceCollection AddWeChatPay(this IServiceCollection services)
    {
        services.AddSettings<WeChatPayOptions>(WeChatPayOptions.Section);
        services.AddSingleton<IValidateOptions<WeChatPayOptions>, WeChatPayOptionsValidator>();
        services.AddHttpClient(WeChatPayHttp.Client, client => client.Timeout = WeChatPayHttp.Timeout).RemoveAllLoggers();
        services.AddSingleton<WeChatPaySignature>();
        services.AddSingleton<WeChatPayHttp>();
        services.AddSingleton<WeChatPayKeys>();
        services.AddSingleton<WeChatPayClient>();
        services.AddSingleton<WeChatPayBills>();
        services.AddSingleton<IPaymentProvider, WeChatPayProvider>();
        return services;
    }
}
