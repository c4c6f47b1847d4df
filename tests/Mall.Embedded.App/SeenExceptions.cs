using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mall.Embedded.App;

/// <summary>Says on stdout what each function threw, and lets it go on.</summary>
internal sealed class SeenExceptions : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Console.WriteLine($"middleware saw {exception.GetBaseException().Message}");
            throw;
        }
    }
}
