using System.Reflection;
using Mall.Embedded.Journal;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Http;

/// <summary>Binds <see cref="HttpRequest"/>, and only that: the real integration tests for the exact type.</summary>
internal sealed class HttpRequestBinder : IParameterBinder
{
    public Func<FunctionContext, object?>? TryCreate(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (function.Trigger is not HttpTriggerAttribute)
        {
            return null;
        }

        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return static context => ((EmbeddedFunctionContext)context).Http!.Request;
        }

        return parameter == function.TriggerParameter || parameter.ParameterType == typeof(HttpContext)
            ? throw new StartupException(
                $"Function '{function.Name}': the HTTP trigger binds HttpRequest, not {parameter.ParameterType.Name}. Take the request and read what is needed from it.")
            : null;
    }
}
