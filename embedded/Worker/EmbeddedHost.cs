using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using Mall.Embedded.Http;
using Mall.Embedded.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Worker;

/// <summary>The composition root: settings, the state folder's lock, the pieces, and at last the application.</summary>
internal sealed class EmbeddedHost
{
    private readonly HostSetup _setup;
    private readonly StateFolder _state;
    private readonly EmbeddedOptions _options;
    private bool _built;

    /// <exception cref="StartupException">Nothing was started, nothing is locked.</exception>
    public EmbeddedHost(HostSetup setup)
    {
        _setup = setup;
        string appFolder = setup.AppFolder ?? AppContext.BaseDirectory;
        Assembly? entry = Assembly.GetEntryAssembly();
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = entry?.GetName().Name,
            ContentRootPath = appFolder,
            EnvironmentName = HostSettings.EnvironmentName(setup),
        });

        // As the real worker's builder does: in development a scoped service is not to be had from the root, and what cannot be built is found at start.
        bool validate = Web.Environment.IsDevelopment();
        ((IHostApplicationBuilder)Web).ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = validate, ValidateOnBuild = validate }), static _ => { });

        var settings = new HostSettings(Web.Configuration, setup, appFolder);
        _options = settings.ReadOptions(appFolder);
        HostJson hostJson = HostJson.Load(Path.Combine(appFolder, "host.json"));

        // Nothing of the state is touched before this.
        _state = StateFolder.Open(_options.State);
        try
        {
            settings.ResolvePlaceholders(_state.Secrets, _options.State);
            HostLogging.Configure(Web.Logging, hostJson, Web.Configuration);
            var pieces = new HostPieces
            {
                Services = Web.Services,
                Options = _options,
                HostJson = hostJson,
                State = _state,
                Configuration = Web.Configuration,
            };
            StartupLogging.Add(pieces.Services);
            AddCore(pieces);
            HttpRegistration.Add(Web, _options, HttpOptions.Read(hostJson, Web.Configuration));
            Timers.TimerRegistration.Add(pieces.Services);
            Telemetry.TelemetryRegistration.Add(pieces);
            if (setup.WithStores)
            {
                AddStores(pieces);
            }

            setup.Pieces?.Invoke(pieces);
            settings.SetDefaults(pieces.Defaults);
        }
        catch
        {
            _state.Dispose();
            throw;
        }
    }

    public WebApplicationBuilder Web { get; }

    public List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Middleware { get; } = [];

    public bool UsesAspNetCore { get; set; }

    /// <exception cref="StartupException">Everything is disposed and unlocked.</exception>
    public IHost Build()
    {
        if (_built)
        {
            throw new InvalidOperationException("The host has been built already.");
        }

        _built = true;
        WebApplication? app = null;
        try
        {
            RefusePortInUse(_options.Port);
            Web.Services.AddHostedService<TriggerService>();
            app = Web.Build();
            IReadOnlyList<FunctionListing> listing = FunctionTable.Prepare(app.Services, FindFunctions(app), Middleware, UsesAspNetCore);
            HttpRegistration.Use(app);
            return new EmbeddedApplication(app, _state, _options, listing, _setup);
        }
        catch
        {
            ((IDisposable?)app)?.Dispose();
            _state.Dispose();
            throw;
        }
    }

    /// <summary>One line a piece.</summary>
    private static void AddStores(HostPieces pieces)
    {
        Redis.RedisRegistration.Add(pieces);
        DurableTask.DurableRegistration.Add(pieces);
        ServiceBus.ServiceBusRegistration.Add(pieces);
        Cosmos.CosmosRegistration.Add(pieces);
    }

    private static void AddCore(HostPieces pieces)
    {
        IServiceCollection services = pieces.Services;
        services.AddSingleton(pieces.Options);
        services.AddSingleton(pieces.HostJson);
        services.AddSingleton(pieces.State);
        services.AddSingleton<HostFailure>();
        services.AddSingleton<FunctionRuntime>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<JsonSerializerOptions>().Configure(options => options.PropertyNameCaseInsensitive = true);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TriggerService.DrainTime);
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
    }

    private List<FunctionDescriptor> FindFunctions(WebApplication app)
    {
        IEnumerable<Type> types = _setup.FunctionTypes
            ?? (Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("There is no entry assembly to look for functions in.")).GetTypes();
        var functions = new List<FunctionDescriptor>();
        foreach (FunctionDescriptor function in FunctionDiscovery.Find(types))
        {
            if (!FunctionDiscovery.IsDisabled(function, app.Configuration))
            {
                functions.Add(function);
            }
        }

        return functions;
    }

    /// <summary>Asked early, so that a second host does no work before it fails; Kestrel asks again, last.</summary>
    private static void RefusePortInUse(int port)
    {
        if (port == 0)
        {
            return;
        }

        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException cause) when (StartupFailure.IsPortInUse(cause))
        {
            throw StartupFailure.PortInUse(port, cause);
        }
    }
}
