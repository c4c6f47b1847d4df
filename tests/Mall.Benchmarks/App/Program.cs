using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
builder.Services.AddOptions<JwtOptions>().BindConfiguration(JwtOptions.Section);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<AccessTokens>();
builder.Services.AddSingleton<CallerIdentity>();
await builder.Build().RunAsync();
