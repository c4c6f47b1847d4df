using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

internal static class NotificationsServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(NotificationsNames.Container, "/userId"));
        services.AddSingleton(new OutboxSource(NotificationsNames.Container, "userId"));

        services.AddSettings<NotificationsOptions>(NotificationsOptions.Section);
        services.AddSingleton<IValidateOptions<NotificationsOptions>, NotificationsOptionsValidator>();
        services.AddSettings<EmailOptions>(EmailOptions.Section);
        services.AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>();
        services.AddSettings<SmsOptions>(SmsOptions.Section);
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsValidator>();

        services.AddSettings<WebPushOptions>(WebPushOptions.Section);
        services.AddSingleton<IValidateOptions<WebPushOptions>, WebPushOptionsValidator>();
        services.AddSingleton<PushKeys>();
        services.AddSingleton<PushHosts>();
        services.AddSingleton<PushSender>();
        services.AddSingleton<PushDelivery>();
        services.AddTransient<WithoutBody>();
        services.AddHttpClient(PushSender.Client, client => client.Timeout = PushSender.Timeout)
            .ConfigurePrimaryHttpMessageHandler(PushSender.Handler).AddHttpMessageHandler<WithoutBody>().RemoveAllLoggers();

        services.AddSingleton<NotificationStore>();
        services.AddSingleton<Addressees>();
        services.AddSingleton<SmtpEmailProvider>();
        services.AddSingleton<HttpSmsProvider>();
        services.AddSingleton<FileOutbox>();
        services.AddSingleton<SmsBudget>();
        services.AddSingleton(provider => new ExternalChannels(EmailOf(provider), LimitedSmsOf(provider), provider.GetRequiredService<PushDelivery>()));
        services.AddSingleton<NotificationTasks>();
        services.AddSingleton<NotificationDelivery>();
        services.AddSingleton<EventNotifications>();
        services.AddSingleton<Messages>();
        services.AddSingleton<NotificationStreams>();
        services.AddBroadcastListener(NotificationsNames.StreamsChannel, (provider, userId) => provider.GetRequiredService<NotificationStreams>().Ring(userId));
        return services;
    }

    private static IEmailProvider? EmailOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<EmailOptions>>().Value.Host is { Length: > 0 }
            ? provider.GetRequiredService<SmtpEmailProvider>()
            : OutboxOf(provider);

    private static LimitedSms? LimitedSmsOf(IServiceProvider provider) =>
        SmsOf(provider) is { } sms ? ActivatorUtilities.CreateInstance<LimitedSms>(provider, sms) : null;

    private static ISmsProvider? SmsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SmsOptions>>().Value.Endpoint is { Length: > 0 }
            ? provider.GetRequiredService<HttpSmsProvider>()
            : OutboxOf(provider);

    private static FileOutbox? OutboxOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<NotificationsOptions>>().Value.Outbox is { Length: > 0 } ? provider.GetRequiredService<FileOutbox>() : null;
}
