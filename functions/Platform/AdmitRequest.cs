using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mall.Functions.Platform;

/// <summary>Runs an HTTP function only for requests that its attributes admit, and answers the others itself. A function that does not say who may call it never runs: the call throws
/// <see cref="InvalidOperationException"/>. The attributes of each function are looked up once.</summary>
internal sealed class AdmitRequest(CallerIdentity callers) : IFunctionsWorkerMiddleware
{
    private readonly ConcurrentDictionary<string, Rules> _rules = new(StringComparer.Ordinal);

    private sealed record Rules(WhoMayCallAttribute Who, bool TakesKey);

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            return next(context);
        }

        var definition = context.FunctionDefinition;
        var rules = _rules.TryGetValue(definition.Name, out var known)
            ? known
            : _rules.GetOrAdd(definition.Name, static (_, definition) => RulesOf(definition), definition);
        return Refuse(http.Request, rules) is { } answer ? answer.ExecuteAsync(http) : next(context);
    }

    private IResult? Refuse(HttpRequest request, Rules rules)
    {
        if (rules.Who is not AnyoneAttribute)
        {
            if (callers.Of(request) is not { } caller)
            {
                return Problems.NotAuthenticated;
            }

            if (rules.Who is AdministratorAttribute && !caller.IsAdmin)
            {
                return Problems.NotAdmin;
            }
        }

        return rules.TakesKey ? IdempotencyKey.Check(request)?.ToResult() : null;
    }

    // EntryPoint is the full class name, a dot and the method name.
    private static Rules RulesOf(FunctionDefinition definition)
    {
        var dot = definition.EntryPoint.LastIndexOf('.');
        var method = typeof(AdmitRequest).Assembly.GetType(definition.EntryPoint[..dot])?.GetMethod(definition.EntryPoint[(dot + 1)..]);
        return method?.GetCustomAttribute<WhoMayCallAttribute>() is { } who
            ? new Rules(who, method.IsDefined(typeof(TakesIdempotencyKeyAttribute)))
            : throw new InvalidOperationException($"The function {definition.Name} does not say who may call it.");
    }
}
