using System.CommandLine;
using Casework.Bench;
using Casework.Bench.Domain;
using Casework.Bench.GraphQL;
using Casework.Bench.Log;

var root = new RootCommand("Measures Casework beside the plain limit and its peers, in one run.") { Report.Json };
root.Subcommands.Add(new GraphQLVerb());
root.Subcommands.Add(new LogVerb());
root.Subcommands.Add(new DomainVerb());
root.Subcommands.Add(new BareVerb());
return await root.Parse(args).InvokeAsync();
