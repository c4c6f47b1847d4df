using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Worker.Timers;

internal static class TimerRegistration
{
    public static void Add(IServiceCollection services) => services.AddSingleton<ITriggerSource, TimerTriggerSource>();
}
