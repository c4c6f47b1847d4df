using Mall.LedgerCheck;

return CommandLine.Run(args, Console.Out, Console.Error);
