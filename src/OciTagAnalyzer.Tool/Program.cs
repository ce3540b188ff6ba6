using OciTagAnalyzer.Tool.Commands;

return await new OciTagCommand(CommandHost.OfProcess()).RunAsync(args);
