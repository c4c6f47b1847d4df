using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplication
{
    internal FunctionsApplication()
    {
    }

    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(new HostSetup { Arguments = args ?? [] });
}

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostSetup _setup;

    internal FunctionsApplicationBuilder(HostSetup setup)
    {
        _setup = setup;
        Host = Guard(() => new EmbeddedHost(setup));
    }

    internal EmbeddedHost Host { get; }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)Host.Web).Properties;

    public ConfigurationManager Configuration => Host.Web.Configuration;

    public IHostEnvironment Environment => Host.Web.Environment;

    public ILoggingBuilder Logging => Host.Web.Logging;

    public IMetricsBuilder Metrics => Host.Web.Metrics;

    public IServiceCollection Services => Host.Web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)Host.Web).ConfigureContainer(factory, configure);

    public IHost Build() => Guard(Host.Build);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        Host.Middleware.Add(middleware);
        return this;
    }

    private T Guard<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception exception) when (_setup.ExitOnFailure && StartupFailure.TryDescribe(exception, out string? sentence))
        {
            StartupFailure.Exit(sentence);
            throw;
        }
    }
}
