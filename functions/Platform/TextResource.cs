namespace Mall.Functions.Platform;

/// <summary>A text file that is part of the assembly.</summary>
internal static class TextResource
{
    /// <param name="name">Its path in the project; dots stand between folders.</param>
    public static string Read(string name)
    {
        using var stream = typeof(TextResource).Assembly.GetManifestResourceStream($"Mall.Functions.{name}")
            ?? throw new InvalidOperationException($"{name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
