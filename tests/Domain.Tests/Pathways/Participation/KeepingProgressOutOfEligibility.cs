using System.Reflection;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Participation;

namespace Casework.Domain.Tests.Pathways.Participation;

/// <summary>Rights follow from legal facts, never from how somebody progresses: no type of a stage can reach the questions.</summary>
public class KeepingProgressOutOfEligibility
{
    private static readonly string[] Progress =
    [
        "Casework.Domain.Pathways.Language",
        "Casework.Domain.Pathways.Work",
        "Casework.Domain.Pathways.Recognition",
        "Casework.Domain.Pathways.Lifecycle",
        "Casework.Domain.Pathways.Housing",
        "Casework.Domain.Pathways.Needs",
        "Casework.Domain.Pathways.Support",
        "Casework.Domain.Pathways.Digital",
    ];

    [Fact]
    public void Is_true_of_every_question()
    {
        var questions = typeof(Eligibility).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Assert.Contains(questions, question => question.Name == nameof(Eligibility.BoardVoter));
        Assert.All(questions, question => Assert.DoesNotContain(Reached(question), IsProgress));
    }

    [Fact]
    public void Is_true_of_the_legal_facts_and_of_how_they_are_made()
    {
        var made = typeof(LegalFacts)
            .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(LegalFacts))
            .ToList();
        Assert.NotEmpty(made);
        Assert.All(made, method => Assert.DoesNotContain(Reached(method), IsProgress));
        Assert.DoesNotContain(Reached(typeof(LegalFacts)), IsProgress);
    }

    [Fact]
    public void Would_be_seen_if_it_were_not()
    {
        var smuggled = typeof(KeepingProgressOutOfEligibility).GetMethod(nameof(AskedWithProgress), BindingFlags.NonPublic | BindingFlags.Static)!;
        Assert.Contains(typeof(LanguageStage), Reached(smuggled).Where(IsProgress));
        Assert.Contains(Reached(typeof(PathwayHistory)), IsProgress);
    }

    private static bool AskedWithProgress(IEnumerable<Func<Pathway, bool>> progress) => progress.Any();

    private static bool IsProgress(Type type) => Progress.Contains(type.Namespace);

    private static HashSet<Type> Reached(MethodInfo method)
    {
        var reached = new HashSet<Type>();
        foreach (var parameter in method.GetParameters())
            Reach(parameter.ParameterType, reached);

        return reached;
    }

    private static HashSet<Type> Reached(Type type)
    {
        var reached = new HashSet<Type>();
        Reach(type, reached);
        return reached;
    }

    // Our own types are followed through their properties and base, all others through what they are made of.
    private static void Reach(Type type, HashSet<Type> reached)
    {
        if (!reached.Add(type))
            return;

        foreach (var part in type.GetGenericArguments())
            Reach(part, reached);

        if (type.GetElementType() is { } element)
            Reach(element, reached);

        if (type.Assembly != typeof(Pathway).Assembly)
            return;

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            Reach(property.PropertyType, reached);

        if (type.BaseType is { } parent)
            Reach(parent, reached);
    }
}
