using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.Worker;

/// <summary>The activity of an invocation, under the names that the real host and worker use. Without a listener none is made; then only the trace's id goes on.</summary>
internal static class InvocationTrace
{
    public const string SourceName = "Microsoft.Azure.Functions.Worker";

    /// <summary>What ASP.NET Core calls its own source of activities.</summary>
    public const string HttpSourceName = "Microsoft.AspNetCore";

    private static readonly ActivitySource Source = new(SourceName);

    public static bool IsListenedTo => Source.HasListeners();

    /// <summary>For what a message, a timer or the durable engine began. What runs on this thread otherwise is none of its business.</summary>
    public static Activity? Start(string function, InvocationInput input)
    {
        if (!IsListenedTo || !input.IsTraced)
        {
            return StartUnheard(input.TraceParent);
        }

        Activity.Current = null;
        ActivityContext.TryParse(input.TraceParent, null, isRemote: true, out ActivityContext parent);
        Activity? activity = Source.StartActivity(
            input.TraceName ?? "function " + function, input.TraceKind, parent, [new("faas.name", function), .. input.TraceTags], Links(input.TraceLinks));

        // Not sampled: as if nobody listened.
        return activity ?? StartUnheard(input.TraceParent);
    }

    /// <summary>For a request, within the activity of ASP.NET Core, which gets the name and the attributes of OpenTelemetry's conventions for HTTP servers.</summary>
    public static Activity? Start(string function, HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } request)
        {
            string route = "/" + (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
            request.DisplayName = $"{http.Request.Method} {route}";
            request.SetTag("http.request.method", http.Request.Method);
            request.SetTag("http.route", route);
            request.SetTag("url.path", http.Request.Path.Value);
        }

        return Source.StartActivity("function " + function, ActivityKind.Internal, default(ActivityContext), [new("faas.name", function)]);
    }

    /// <summary>How the request ended.</summary>
    public static void End(Activity? activity, HttpContext http)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } request)
        {
            request.SetTag("http.response.status_code", http.Response.StatusCode);
        }

        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static void Fail(Activity? activity, Exception exception)
    {
        // Messages may hold what somebody typed.
        activity?.SetStatus(ActivityStatusCode.Error);
        activity?.SetTag("error.type", exception.GetType().FullName);
    }

    // With an activity the trace goes on in what the function sends and logs.
    private static Activity? StartUnheard(string? cause) => cause is null ? null : new Activity("Invoke").SetParentId(cause).Start();

    private static List<ActivityLink>? Links(IReadOnlyList<string> causes)
    {
        List<ActivityLink>? links = null;
        foreach (string cause in causes)
        {
            if (ActivityContext.TryParse(cause, null, isRemote: true, out ActivityContext context))
            {
                (links ??= []).Add(new ActivityLink(context));
            }
        }

        return links;
    }
}
