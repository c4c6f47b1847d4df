using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mall.Functions.Platform;

/// <summary>Lets an HTTP function run only for whom its attribute admits, and answers the others itself. A function without such an attribute is never run: it throws
/// <see cref="InvalidOperationException"/>. The attribute is looked for once for each function.</summary>
internal sealed class CheckCaller(CallerIdentity callers) : IFunctionsWorkerMiddleware
{
    private readonly ConcurrentDictionary<string, WhoMayCallAttribute> _attributes = new(StringComparer.Ordinal);

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            return next(context);
        }

        var definition = context.FunctionDefinition;
        var who = _attributes.TryGetValue(definition.Name, out var known)
            ? known
            : _attributes.GetOrAdd(definition.Name, static (_, definition) => AttributeOf(definition), definition);
        return Refuse(http, who) is { } answer ? answer.ExecuteAsync(http) : next(context);
    }

    private IResult? Refuse(HttpContext http, WhoMayCallAttribute who) =>
        who is AnyoneAttribute ? null
        : callers.Of(http.Request) is not { } caller ? Problems.NotAuthenticated
        : who is AdministratorAttribute && !caller.IsAdmin ? Problems.NotAdmin
        : null;

    // The entry point is the full name of the class and that of the method, with a dot between them.
    private static WhoMayCallAttribute AttributeOf(FunctionDefinition definition)
    {
        var dot = definition.EntryPoint.LastIndexOf('.');
        return typeof(CheckCaller).Assembly.GetType(definition.EntryPoint[..dot])?.GetMethod(definition.EntryPoint[(dot + 1)..])?.GetCustomAttribute<WhoMayCallAttribute>()
            ?? throw new InvalidOperationException($"The function {definition.Name} does not say who may call it.");
    }
}
