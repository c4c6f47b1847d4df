namespace Mall.Functions.Recommendations;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class RecommendationsNames
{
    /// <summary>What each shopper bought or put into his cart.</summary>
    public const string Interactions = "interactions";

    /// <summary>The model that all instances load, in pieces.</summary>
    public const string Models = "recommendation-models";

    public const string OrderEvents = "order.events";
    public const string CartEvents = "cart.events";
    public const string UserEvents = "user.events";

    /// <summary>This feature's subscription of each of them.</summary>
    public const string Subscription = "recommendations";
}
