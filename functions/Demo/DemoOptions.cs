namespace Mall.Functions.Demo;

/// <summary>Settings <c>Demo__*</c>.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Adds products and a shopper to a shop without products, so that there is something to see. For laptops; never in Azure.</summary>
    public bool Seed { get; set; }
}
