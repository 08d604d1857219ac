using System.Reflection;
using System.Text.RegularExpressions;
using Casework.Api.Composition;
using Casework.Api.Schema;
using Casework.Api.Tests.Schema;
using Casework.Api.Transparency;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.GraphQL.TypeSystem;
using Casework.Projections;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Codes;

/// <summary>Whether a name of the glossary stands in the code, in the schema or in the rules.</summary>
internal static partial class NameInCode
{
    private static readonly ILookup<string, Type> Types = new[] { typeof(Pathway), typeof(EventLog), typeof(PathwayTimelines), typeof(Digest), typeof(SignedLog) }
        .SelectMany(one => one.Assembly.GetTypes())
        .Where(type => char.IsAsciiLetter(type.Name[0]))
        .Select(type => (Name: Plain(type.Name), Type: type))
        .Concat(FactNames.ByType.Select(fact => (Name: fact.Value, Type: fact.Key)))
        .ToLookup(named => named.Name, named => named.Type);

    private static readonly HashSet<string> Fields = [.. Contract.Objects.SelectMany(type => type.Fields).Select(field => field.Name)];

    private static readonly HashSet<string> Topics = [.. Rules.OfTheHouse.RuleSets.Select(set => set.Topic)];

    public static bool Exists(string name) => Topics.Contains(name) || Fields.Contains(name) || Contract.Schema.Type(name) is not null || TypesOf(name).Any();

    /// <summary>The types that a name is, or that it is a member of.</summary>
    public static IEnumerable<Type> TypesOf(string name) => name.Split('.') switch
    {
        [var type] => Types[Plain(type)],
        [var type, var member] => Types[type].Where(one => one.GetMember(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy).Length > 0),
        _ => [],
    };

    /// <returns>The enum of the schema and its member as they stand there; null when the name is none.</returns>
    public static (string List, string Code)? Code(string name) =>
        name.Split('.') is [var type, var member] && Contract.Schema.Type(type) is EnumType ? (type, Words().Replace(member, "_$1").ToUpperInvariant()) : null;

    private static string Plain(string name) => name.Split('<', '`')[0];

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
