using System.Reflection;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Http;

/// <summary>Maps the HTTP functions to endpoints. Kestrel starts and stops with the host itself.</summary>
internal sealed class HttpTriggerSource(HttpOptions options, HostAddress address, ILoggerFactory loggers) : ITriggerSource, IEndpointContributor
{
    private readonly Dictionary<FunctionDescriptor, HttpRoute> _routes = [];
    private readonly List<Endpoint> _endpoints = [];

    public string Kind => "httpTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is HttpTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
    {
        var throttle = new HttpThrottle(options);
        var routes = new List<HttpRoute>();
        foreach (FunctionDescriptor function in functions)
        {
            HttpRoute route = HttpRoute.Create(function, options.RoutePrefix);
            routes.Add(route);
            _routes.Add(function, route);
        }

        HttpRoute.RefuseConflicts(routes);
        foreach (HttpRoute route in routes)
        {
            FunctionPlan plan = ((FunctionExecutor)executor).GetPlan(route.Function);
            plan.BindsBody = BindsBody(route);
            var endpoint = new HttpFunctionEndpoint(plan, (FunctionExecutor)executor, throttle, loggers.CreateLogger("Function." + route.Function.Name));
            var builder = new RouteEndpointBuilder(endpoint.HandleAsync, route.Pattern, order: 0) { DisplayName = route.Function.Name };
            if (route.Methods.Count > 0)
            {
                builder.Metadata.Add(new HttpMethodMetadata(route.Methods));
            }

            _endpoints.Add(builder.Build());
        }
    }

    public string Describe(FunctionDescriptor function)
    {
        HttpRoute route = _routes[function];
        string methods = route.Methods.Count == 0 ? string.Empty : $"[{string.Join(',', route.Methods)}] ";
        return $"{methods}{address.BaseUrl}/{route.Template}";
    }

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.DataSources.Add(new DefaultEndpointDataSource(_endpoints));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when a plain parameter is not in the route: it may come from the query or, with less priority, from the body.</summary>
    private static bool BindsBody(HttpRoute route)
    {
        foreach (ParameterInfo parameter in route.Function.Method.GetParameters())
        {
            bool isPlain = ParameterBinding.IsPlain(parameter) && parameter.ParameterType != typeof(HttpRequest);
            if (isPlain && route.Pattern.GetParameter(parameter.Name!) is not { IsOptional: false })
            {
                return true;
            }
        }

        return false;
    }
}
