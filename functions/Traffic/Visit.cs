namespace Mall.Functions.Traffic;

/// <summary>A page that was shown: the body of <c>POST /traffic/visits</c>. The browser sends no more than this, and never the whole address of a page.</summary>
/// <param name="Page">The kind of page, such as <c>/products/{id}</c>.</param>
/// <param name="Sale">The sale, on a page of one.</param>
/// <param name="Referrer">The host of the site that led here, if it was another one.</param>
public sealed record Visit(string? Page, string? Sale, string? Referrer)
{
    public const int MaxHost = 100;

    internal Refusal? Validate(Func<string, bool> isPage)
    {
        var validation = new Validation();
        validation.Check(Page is not null && isPage(Page), "page", "There is no such page.");
        validation.Check(Sale is null || Ids.IsPlausible(Sale), "sale", "There is no such sale.");
        validation.Check(Referrer is null || (Referrer.Length <= MaxHost && Uri.CheckHostName(Referrer) != UriHostNameType.Unknown), "referrer", "The name of a host is needed, without a path.");
        return validation.Refusal;
    }
}
