namespace Mall.Functions.Carts;

/// <summary>Names that are stored; changing one is a migration.</summary>
internal static class CartsNames
{
    public const string Carts = "carts";
}
