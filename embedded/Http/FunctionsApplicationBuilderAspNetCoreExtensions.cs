using Mall.Embedded.Http;

namespace Microsoft.Azure.Functions.Worker.Builder;

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Puts the ASP.NET Core integration at this place of the middleware pipeline: middleware added later finds the
    /// <c>HttpContext</c>, and the function's result is executed when it comes back to here.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.Host.UsesAspNetCore)
        {
            builder.Host.UsesAspNetCore = true;
            builder.Use(HttpResultMiddleware.Create);
        }

        return builder;
    }
}
