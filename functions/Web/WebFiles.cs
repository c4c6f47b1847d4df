using System.Text.Json;

namespace Mall.Functions.Web;

/// <summary>All files of the web page (<c>web/dist</c>, which is in this assembly) and the paths that show a page. The paths come from <c>web/src/pages.json</c>, which the web page's router reads
/// too.</summary>
internal sealed class WebFiles
{
    private const string Folder = "web/";
    private const string PagesFile = "pages.json";

    private readonly Dictionary<string, WebFile> _files = new(StringComparer.Ordinal);
    private const string Storefront = "index.html";

    private readonly Dictionary<string, string[][]> _pages;
    private readonly HashSet<string> _storefront;

    public WebFiles()
    {
        var assembly = typeof(WebFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);

            // On Windows the build uses backslashes.
            var name = resource[Folder.Length..].Replace('\\', '/');
            _files.Add(name, new WebFile(name, bytes));
        }

        var pages = JsonSerializer.Deserialize<Dictionary<string, string[]>>(_files[PagesFile].Plain.Bytes)!;
        _pages = pages.ToDictionary(page => page.Key, page => page.Value.Select(Segments).ToArray());
        _storefront = pages[Storefront].ToHashSet(StringComparer.Ordinal);
        _files.Remove(PagesFile);
    }

    /// <summary>The page or other file at a path of the site, or null.</summary>
    public WebFile? Find(string path)
    {
        var segments = Segments(path);
        foreach (var (document, patterns) in _pages)
        {
            if (Array.Exists(patterns, pattern => Matches(pattern, segments)))
            {
                return _files[document];
            }
        }

        return _files.TryGetValue(path.TrimStart('/'), out var file) && !_pages.ContainsKey(file.Name) ? file : null;
    }

    /// <summary>Whether the storefront has this kind of page, such as <c>/products/{id}</c>.</summary>
    public bool IsStorefrontPage(string pattern) => _storefront.Contains(pattern);

    private static string[] Segments(string path) => path.Trim('/').Split('/');

    private static bool Matches(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length && pattern.Zip(segments).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
}
