using System.CommandLine;
using Casework.Bench;
using Casework.Bench.Domain;
using Casework.Bench.GraphQL;
using Casework.Bench.Log;
using Casework.Bench.Trust;

var root = new RootCommand("Measures Casework beside the plain limit and its peers, in one run.") { Report.Json };
root.Subcommands.Add(new GraphQLVerb());
root.Subcommands.Add(new LogVerb());
root.Subcommands.Add(new DomainVerb());
root.Subcommands.Add(new TrustVerb());
root.Subcommands.Add(new BareVerb());
var signals = Kept.EndOnSignals();
try
{
    var exit = await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, Kept.Stopping);
    if (!Kept.Stopping.IsCancellationRequested)
        return exit;
}
catch (Exception failure)
{
    // Told to stop, what is measured is being ended under it.
    if (!Kept.Stopping.IsCancellationRequested)
    {
        Report.Progress($"{failure}");
        return 1;
    }
}

await Task.Delay(Timeout.Infinite);
GC.KeepAlive(signals);
return 0;
