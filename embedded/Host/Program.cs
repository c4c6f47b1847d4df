namespace Mall.Embedded.Host;

/// <summary>The host as a program: <c>--worker FOLDER</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await WorkerHost.RunAsync(arguments);
        }
        catch (Exception exception) when (StartupFailure.TryDescribe(exception, out var sentence))
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }
    }
}
