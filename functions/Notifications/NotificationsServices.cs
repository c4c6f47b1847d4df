using Mall.Functions.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Notifications;

internal static class NotificationsServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddContainer(new ContainerDefinition(NotificationsNames.Container, "/userId"));
        services.AddSingleton<NotificationStore>();
        return services;
    }
}
