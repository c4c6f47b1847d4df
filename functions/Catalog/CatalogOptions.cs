using System.ComponentModel.DataAnnotations;

namespace Mall.Functions.Catalog;

/// <summary>Settings <c>Catalog__*</c>.</summary>
public sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>For products without a threshold: with this many units or fewer the operators are told.</summary>
    [Range(0, Product.MaxStock)]
    public long LowStockThreshold { get; set; } = Product.DefaultLowStockThreshold;
}
