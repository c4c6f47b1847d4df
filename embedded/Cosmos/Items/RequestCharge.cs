namespace Mall.Embedded.Cosmos.Items;

/// <summary>Plausible request units: proportions follow the service's published figures, not its measurements.</summary>
internal static class RequestCharge
{
    /// <summary>1 per KB.</summary>
    public static double Read(int bytes) => Math.Max(1, Math.Ceiling(bytes / 1024d));

    /// <summary>About 5 for a document of 1 KB, growing with its size.</summary>
    public static double Write(int bytes) => 4.76 + (Kilobytes(bytes) * 0.53);

    public static double Replace(int bytes) => Write(bytes) + 4.76;

    public static double Query(int scanned, long bytesOut) => Math.Round(2.3 + (scanned * 0.025) + (bytesOut / 4096d), 2);

    private static double Kilobytes(int bytes) => Math.Ceiling(bytes / 1024d);
}
