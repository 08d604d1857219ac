using System.Net;
using System.Reflection;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.Domain.Notices;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Transfers;
using Casework.Domain.Releases;
using Casework.Domain.Staffing;
using Casework.GraphQL.TypeSystem;

namespace Casework.Api.Tests.Schema;

/// <summary>Every mutation that the schema names, and every fact that can be corrected, with input that fits their types.</summary>
public class CommandingEverything(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    public static TheoryData<string> Mutations => [.. Contract.Schema.Mutation!.Fields.Where(IsOfOne).Select(mutation => mutation.Name)];

    public static TheoryData<string> Facts => [.. ((InputObjectType)Contract.Schema.Type("FactInput")!).Fields.Select(fact => fact.Name)];

    private static IEnumerable<Type> Commands => typeof(PathwayCommand).Assembly.GetExportedTypes()
        .Where(type => (Of(type, typeof(PathwayCommand)) || Of(type, typeof(HealthCommand)) || Of(type, typeof(TransferCommand)) || Of(type, typeof(StaffCommand)) || type == typeof(AcknowledgeNotice) || type == typeof(PrepareRelease) || type == typeof(PublishRelease) || type == typeof(WithdrawRelease)) && !type.IsAbstract)
        // Nobody commands that time is over, or that keys are destroyed; what is counted of an access in an emergency comes with it.
        .Except([typeof(ExpireTransfer), typeof(RecordErasure), typeof(TakeEmergencyAccess), typeof(CloseEmergencyAccess)]);

    private static bool Of(Type type, Type kind) => type.IsSubclassOf(kind);

    // On many pathways the same command is given.
    private static bool IsOfOne(OutputField mutation) => ((ObjectType)mutation.Type.Named).Field("results") is null;

    [Fact]
    public void Has_a_mutation_for_each_command_of_the_domain_and_no_other()
    {
        Assert.Equal(Commands.Select(type => $"{char.ToLowerInvariant(type.Name[0])}{type.Name[1..]}").Order(StringComparer.Ordinal), Contract.Schema.Mutation!.Fields.Where(IsOfOne).Select(mutation => mutation.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Asks_in_each_mutation_for_what_its_command_takes()
    {
        string[] ofTheDesk = ["commandId", "pathwayId", "expectedVersion", "effectiveOn"];
        Assert.All(Commands, command =>
        {
            // Which files and municipalities those of a transfer are, the desk knows; and what a request will be called.
            string[] known = command.IsSubclassOf(typeof(TransferCommand)) ? ["sender", "senderFile", "targetFile", .. command == typeof(RequestTransfer) ? ["transferId"] : new[] { "target" }] : [];
            var takes = command.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters().Select(parameter => $"{char.ToLowerInvariant(parameter.Name![0])}{parameter.Name[1..]}").Except(known);
            var input = (InputObjectType)Contract.Schema.Type($"{command.Name}Input")!;
            Assert.Equal(takes.Order(StringComparer.Ordinal), input.Fields.Select(field => field.Name).Except(ofTheDesk).Order(StringComparer.Ordinal));
        });
    }

    [Theory, MemberData(nameof(Mutations))]
    public async Task Is_answered_by_acceptance_or_a_typed_error(string mutation)
    {
        var pathway = await _ada.Open();
        foreach (var input in new[] { new MinimalInput(pathway), new MinimalInput(pathway) { Complete = true }, new MinimalInput("nonsense") })
            await IsAnswered(mutation, input);
    }

    [Theory, MemberData(nameof(Mutations))]
    public async Task Survives_text_that_is_none(string mutation)
    {
        var pathway = await _ada.Open();
        foreach (var text in new[] { "a\0b", "", "\u202e'; drop table x; --", new string('x', 5000), "\ufdfd\U0001F469\u200d\U0001F467" })
            await IsAnswered(mutation, new MinimalInput(pathway) { Complete = true, Text = text });

        await IsProjected(pathway);
    }

    [Theory, MemberData(nameof(Facts))]
    public async Task Takes_each_fact_as_a_replacement_or_refuses_it_by_type(string fact)
    {
        var opened = (await _ada.Open(new Newcomer())).Accepted();
        var entry = (await _ada.Ask(
            "query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline { nodes { id } } } }", new { id = opened.PathwayId, at = opened.Position })).Data.Text("pathway.timeline.nodes.0.id");
        var replacement = new MinimalInput(opened.PathwayId!) { Complete = true }.OneOf((InputObjectType)Contract.Schema.Type("FactInput")!, fact);

        var answer = await _ada.On(opened.PathwayId!, "correctEntry", new { entryId = entry, replacement, correctedEffectiveOn = "2026-06-01", reason = "Misheard" });

        answer.Refused("RefusedError", fact == "pathwayOpened" ? "MUNICIPALITY_STAYS" : "REPLACEMENT_OF_OTHER_KIND");
    }

    private async Task IsAnswered(string mutation, MinimalInput values)
    {
        var type = (InputObjectType)Contract.Schema.Mutation!.Field(mutation)!.Arguments[0].Type.Named;
        var may = Contract.Readers(Contract.Schema.Mutation!, Contract.Schema.Mutation!.Field(mutation)!)!;
        var client = may.Contains(Role.Caseworker) ? _ada : api.As(may.Contains(Role.Mentor) ? Callers.Mentor : may.Contains(Role.InterpreterCoordinator) ? Callers.InterpreterCoordinator : may.Contains(Role.TeamLead) ? Callers.Lead : may.Contains(Role.DataProtectionOfficer) ? Callers.DataProtectionOfficer : Callers.Administrator);
        // What mentors and coordinators are answered says nothing of how much there is in a file.
        var done = may.Contains(Role.Mentor) || may.Contains(Role.InterpreterCoordinator) ? "position" : "version";
        var answer = await client.Ask(
            $"mutation($input: {type.Name}!) {{ {mutation}(input: $input) {{ {done} errors {{ __typename ... on Error {{ code message }} }} }} }}", new { input = values.Of(type) });

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, string.Join(", ", answer.Codes)));
        var payload = answer.Data.At(mutation);
        Assert.NotEqual(payload.At(done).ValueKind, payload.At("errors").ValueKind);
        api.Server.Log.SaidNothing();
    }

    /// <summary>The read models go on: nothing that was accepted stops them.</summary>
    private async Task IsProjected(string pathway)
    {
        var contact = (await _ada.On(pathway, "recordContact", new { channel = "PHONE" }, "2026-06-02")) is { Error: null } contacted ? contacted : (await _ada.Open(new Newcomer())).Accepted();
        var worklist = await _ada.Ask("query($at: Long) { pathways(first: 0, minPosition: $at) { totalCount } }", new { at = contact.Position });
        Assert.NotEqual(0, worklist.Data.At("pathways.totalCount").GetInt32());
    }
}
