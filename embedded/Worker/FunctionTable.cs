using Mall.Embedded.Http;
using Mall.Embedded.Journal;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Worker;

/// <summary>A function and the source that triggers it, for the start-up list.</summary>
internal sealed record FunctionListing(FunctionDescriptor Function, ITriggerSource Source);

/// <summary>Joins functions, sources and binders.</summary>
internal static class FunctionTable
{
    /// <exception cref="StartupException">A function that cannot run; names it.</exception>
    public static IReadOnlyList<FunctionListing> Prepare(
        IServiceProvider services,
        IReadOnlyList<FunctionDescriptor> functions,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware,
        bool usesAspNetCore)
    {
        var sources = new List<ITriggerSource>(services.GetServices<ITriggerSource>());
        var binders = new List<IParameterBinder>(services.GetServices<IParameterBinder>());
        var outputBinders = new List<IOutputBinder>(services.GetServices<IOutputBinder>());
        FunctionRuntime runtime = services.GetRequiredService<FunctionRuntime>();

        var listings = new List<FunctionListing>();
        var plans = new List<FunctionPlan>();
        foreach (FunctionDescriptor function in functions)
        {
            bool isHttp = function.Trigger is HttpTriggerAttribute;
            if (isHttp && !usesAspNetCore)
            {
                throw new StartupException(
                    $"Function '{function.Name}' has an HTTP trigger, which needs ConfigureFunctionsWebApplication(): the embedded host does not support HttpRequestData.");
            }

            ITriggerSource source = sources.Find(candidate => candidate.Handles(function))
                ?? throw new StartupException(
                    $"Function '{function.Name}': the embedded host does not support [{function.Trigger.GetType().Name[..^nameof(Attribute).Length]}].");
            IReadOnlyList<OutputBinding> outputs = OutputBinding.Find(function, outputBinders);
            listings.Add(new FunctionListing(function, source));
            plans.Add(new FunctionPlan
            {
                Descriptor = function,
                Definition = new EmbeddedFunctionDefinition(function, source.Kind, outputs, isHttp),
                Runtime = runtime,
                Invoke = FunctionCompiler.Compile(function, binders),
                Outputs = outputs,
            });
        }

        var executor = new FunctionExecutor(plans, middleware);
        foreach (ITriggerSource source in sources)
        {
            var own = new List<FunctionDescriptor>();
            foreach (FunctionListing listing in listings)
            {
                if (listing.Source == source)
                {
                    own.Add(listing.Function);
                }
            }

            source.Prepare(own, executor);
        }

        return listings;
    }
}
