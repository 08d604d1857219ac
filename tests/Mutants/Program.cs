using Casework.Mutants;

return args is ["work", var folder, var order] ? Worker.Run(folder, order) : new MutateCommand().Parse(args).Invoke();
