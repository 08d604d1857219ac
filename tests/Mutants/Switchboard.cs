namespace Casework.Mutants;

/// <summary>What the mutated domain asks before each of its members: which mutant runs. It is compiled into that.</summary>
internal static class Switchboard
{
    public const string TypeName = "Casework.Mutants.Active";

    public const string Source = """
        namespace Casework.Mutants
        {
            public static class Active
            {
                public static int Mutant = -1;
                public static bool[] Reached = new bool[0];

                public static int At(int member)
                {
                    if (member < Reached.Length)
                        Reached[member] = true;
                    return Mutant;
                }
            }
        }
        """;
}
