using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

internal static class UsersServices
{
    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        // -1: only documents with their own ttl expire.
        services.AddContainer(new ContainerDefinition(UsersNames.Users, "/id", DefaultTtl: -1));
        services.AddContainer(new ContainerDefinition(UsersNames.UserNames, "/id"));
        services.AddContainer(new ContainerDefinition(UsersNames.Sessions, "/userId", DefaultTtl: -1));
        services.AddSingleton(new OutboxSource(UsersNames.Users, "id"));
        services.AddSingleton(new OutboxSource(UsersNames.Sessions, "userId"));

        services.AddSettings<LogInOptions>(LogInOptions.Section);
        services.AddSettings<SessionsOptions>(SessionsOptions.Section);
        services.AddSettings<RegistrationOptions>(RegistrationOptions.Section);
        services.AddSettings<CodesOptions>(CodesOptions.Section);
        services.AddSingleton<IValidateOptions<CodesOptions>, CodesOptionsValidator>();
        services.AddSettings<AdminOptions>(AdminOptions.Section);
        services.AddSingleton<IValidateOptions<AdminOptions>, AdminOptionsValidator>();

        services.AddSingleton<UserStore>();
        services.AddSingleton<UserNameStore>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<Registration>();
        services.AddSingleton<LogInThrottle>();
        services.AddSingleton<DeviceTokens>();
        services.AddSingleton<RequestSignatures>();
        services.AddSingleton<AddressThrottle>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<PasswordConfirmation>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<Sessions>();
        services.AddHostedService<CreateFirstAdmin>();
        return services;
    }
}
