using Glossary.Cli;

return await GlossaryCommand.RunAsync(args, Surroundings.OfThisProcess());
