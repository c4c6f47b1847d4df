using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Recommendations;

internal static class RecommendationsServices
{
    public static IServiceCollection AddRecommendations(this IServiceCollection services)
    {
        services.AddSettings<RecommendationsOptions>(RecommendationsOptions.Section);
        services.AddContainer(new ContainerDefinition(RecommendationsNames.Interactions, "/id"));
        services.AddContainer(new ContainerDefinition(RecommendationsNames.Models, "/id"));
        services.AddSingleton<InteractionStore>();
        services.AddSingleton<ModelStore>();
        services.AddSingleton<ShopperInteractions>();
        services.AddSingleton<FollowModel>();
        services.AddHostedService(provider => provider.GetRequiredService<FollowModel>());
        return services;
    }
}
