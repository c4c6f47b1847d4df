using Mall.Embedded.App;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<SeenExceptions>();
builder.Services.AddSingleton<Doors>();
builder.Services.AddOptions<AppOptions>().BindConfiguration("App")
    .Validate(options => options.Greeting.Length > 0, "App__Greeting must not be empty.")
    .ValidateOnStart();
builder.Services.AddHostedService<SlowStart>();
await builder.Build().RunAsync();
