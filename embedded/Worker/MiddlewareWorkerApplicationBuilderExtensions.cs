using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

public static class MiddlewareWorkerApplicationBuilderExtensions
{
    /// <summary>Class middleware is a singleton.</summary>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(this IFunctionsWorkerApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.AddSingleton<T>();
        return builder.Use(next =>
        {
            Func<FunctionContext, T> resolve = Resolver<T>(builder.Services);
            return context => resolve(context).Invoke(context, next);
        });
    }

    public static IFunctionsWorkerApplicationBuilder UseMiddleware(
        this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, Func<Task>, Task> middleware) =>
        builder.Use(next => context => middleware(context, () => next(context)));

    public static IFunctionsWorkerApplicationBuilder UseWhen<T>(this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, bool> predicate)
        where T : class, IFunctionsWorkerMiddleware
    {
        builder.Services.AddSingleton<T>();
        return builder.Use(next =>
        {
            Func<FunctionContext, T> resolve = Resolver<T>(builder.Services);
            return context => predicate(context) ? resolve(context).Invoke(context, next) : next(context);
        });
    }

    public static IFunctionsWorkerApplicationBuilder UseWhen(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, bool> predicate,
        Func<FunctionContext, Func<Task>, Task> middleware) =>
        builder.Use(next => context => predicate(context) ? middleware(context, () => next(context)) : next(context));

    /// <summary>Resolved from the invocation's services, as the real worker does; only once as long as the app has not registered it otherwise, so that
    /// an invocation need not open a scope for it.</summary>
    private static Func<FunctionContext, T> Resolver<T>(IServiceCollection services)
        where T : class
    {
        bool isSingleton = false;
        foreach (ServiceDescriptor service in services)
        {
            if (service.ServiceType == typeof(T) && !service.IsKeyedService)
            {
                isSingleton = service.Lifetime == ServiceLifetime.Singleton;
            }
        }

        if (!isSingleton)
        {
            return static context => context.InstanceServices.GetRequiredService<T>();
        }

        T? only = null;
        return context => only ??= context.InstanceServices.GetRequiredService<T>();
    }
}
