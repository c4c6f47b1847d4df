namespace Mall.LedgerCheck;

/// <summary>The program: <c>Mall.LedgerCheck [--key KEY.pem]... FILE...</c>. Exit code 0: all is right; 1: not, with the first bad index; 2: the input cannot be read.</summary>
internal static class CommandLine
{
    private const string Usage = "Usage: Mall.LedgerCheck [--key KEY.pem]... FILE... (files are read one after the other: entries, then signed heads).";

    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var (files, keyFiles) = Read(arguments);
            using var keys = PublicKeys.Read(keyFiles);
            var ledger = new Ledger();
            foreach (var file in files)
            {
                JsonLines.Read(file, ledger.Take);
            }

            return Tell(ledger, keys, output);
        }
        catch (BadInputException e)
        {
            error.WriteLine(e.Message);
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 2;
        }
    }

    private static (List<string> Files, List<string> Keys) Read(string[] arguments)
    {
        var (files, keys) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--key" && i + 1 < arguments.Length)
            {
                keys.Add(arguments[++i]);
            }
            else if (arguments[i].StartsWith('-'))
            {
                throw new BadInputException(Usage);
            }
            else
            {
                files.Add(arguments[i]);
            }
        }

        return files.Count > 0 ? (files, keys) : throw new BadInputException(Usage);
    }

    private static int Tell(Ledger ledger, PublicKeys keys, TextWriter output)
    {
        if (ledger.FindFault(keys) is { } fault)
        {
            output.WriteLine($"First bad index: {fault.Index}. {fault.Why}");
            return 1;
        }

        output.WriteLine($"{ledger.Size} entries, {ledger.HeadCount} signed heads: all is right. {ledger.Size - ledger.Covered} entries are covered by no head.");
        if (keys.Count == 0)
        {
            output.WriteLine("No --key was given, so nobody knows who signed the heads.");
        }

        foreach (var (account, balance) in ledger.Balances)
        {
            output.WriteLine($"{account.Account} {balance} {account.Currency}");
        }

        return 0;
    }
}
