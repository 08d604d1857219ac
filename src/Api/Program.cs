using Casework.Api.CommandLine;

return await CaseworkCommand.Run(args);
