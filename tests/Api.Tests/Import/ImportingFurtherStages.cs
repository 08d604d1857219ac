using System.Text;
using Casework.Api.Commands;
using Casework.Api.Composition;
using Casework.Api.Import;
using Casework.Api.Tests.Durability;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Schooling;
using Casework.Testing;

namespace Casework.Api.Tests.Import;

public sealed class ImportingFurtherStages : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Head = "reference,municipality,given_name,family_name,born_on,nationality,preferred_language,arrived_on";

    private readonly TestDatabase _database;
    private readonly OpenLog _log;

    public ImportingFurtherStages(TestDatabase database) => (_database, _log) = (database, OpenLog.On(database));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task Takes_the_example_of_the_manual_once()
    {
        var example = await System.IO.File.ReadAllBytesAsync(Example());

        var first = await Import(example);
        var second = await Import(example);

        Assert.Empty(first.Errors);
        Assert.Equal((5, 5, 0), (first.Rows, first.Imported, first.Known));
        Assert.Equal((5, 0, 5), (second.Rows, second.Imported, second.Known));
        Assert.Equal(
            [
                "guardian_appointed", "household_member_linked", "housing_placed", "language_certificate_recorded", "language_level_assessed", "recognition_filed",
                "residence_status_recorded", "school_enrolled", "unaccompanied_minor_recorded", "work_spell_started",
            ],
            (await _database.Ask<string[]>("select array_agg(distinct type order by type) from casework.mt_events where type not in ('pathway_opened', 'caseworker_assigned', 'compliance_warning_raised')"))!);
    }

    [Fact]
    public void Makes_a_command_of_each_group_on_its_day()
    {
        var row = Assert.Single(Read(
            "residence_status,residence_since,residence_until,housing_kind,language_level,language_method,school_kind,school_name,school_class,guardian_name,guardian_kind,guardian_since",
            "TOLERATED,2026-03-01,2026-12-31,SPONSOR,BELOW_A1,INTERVIEW,DAY_CARE,Kita,REGULAR,Frau Berger,PERSON,2026-04-01")).Row!;

        Assert.Collection(
            row.Further,
            command => Assert.Equal(("TOLERATED", Day("2026-12-31"), Day("2026-03-01")), command is RecordResidenceStatus made ? (made.Status.Value, made.ValidUntil, made.EffectiveOn) : default),
            command => Assert.Equal((HousingKind.Sponsor, "13003000", null, row.OpenedOn), command is PlaceInHousing made ? (made.Kind, made.Municipality, made.Address, made.EffectiveOn) : default),
            command => Assert.Equal(new AssessLanguageLevel(LanguageLevel.BelowA1, AssessmentMethod.Interview) { EffectiveOn = row.OpenedOn }, command),
            command => Assert.Equal((SchoolKind.DayCare, "Kita", SchoolClass.Regular, row.OpenedOn), command is EnrolInSchool made ? (made.Kind, made.School, made.Class, made.EffectiveOn) : default),
            command => Assert.Equal((GuardianKind.Person, "Frau Berger", Day("2026-04-01")), command is AppointGuardian made ? (made.Kind, made.Name.Value, made.EffectiveOn) : default));
        Assert.Equal(row.Further, Assert.Single(Read("housing_kind,guardian_kind,guardian_name,guardian_since,residence_status,residence_since,residence_until,language_level,language_method,school_class,school_kind,school_name",
            "SPONSOR,PERSON,Frau Berger,2026-04-01,TOLERATED,2026-03-01,2026-12-31,BELOW_A1,INTERVIEW,REGULAR,DAY_CARE,Kita")).Row!.Further);
    }

    [Fact]
    public void Leaves_out_groups_without_a_value() => Assert.Empty(Assert.Single(Read("residence_status,residence_until,guardian_name", ",,")).Row!.Further);

    [Theory]
    [InlineData("housing_kind", "CASTLE", "housing_kind", "CODE_UNKNOWN")]
    [InlineData("language_level,language_method", "b1,INTERVIEW", "language_level", "CODE_UNKNOWN")]
    [InlineData("language_level", "B1", "language_method", "VALUE_MISSING")]
    [InlineData("language_level,certificate_issuer,certificate_hash", "B1,Goethe-Institut,00", "certificate_on", "VALUE_MISSING")]
    [InlineData("school_kind,school_name", "PRIMARY,Grundschule", "school_class", "VALUE_MISSING")]
    [InlineData("guardian_name", "Frau Berger", "guardian_kind", "VALUE_MISSING")]
    [InlineData("residence_status,residence_since", ",2026-03-01", "residence_since", "VALUE_UNEXPECTED")]
    [InlineData("certificate_issuer,certificate_on,certificate_hash", "Goethe-Institut,2025-06-30,00", "certificate_issuer", "VALUE_UNEXPECTED")]
    [InlineData("residence_status,residence_until", "REFUGEE,soon", "residence_until", "DATE_INVALID")]
    [InlineData("guardian_name,guardian_kind,guardian_since", "Frau Berger,PERSON,1.4.2026", "guardian_since", "DATE_INVALID")]
    [InlineData("work_kind,work_employer,work_hours", "EMPLOYMENT,Hotel,1e3", "work_hours", "NUMBER_INVALID")]
    [InlineData("work_kind,work_employer", "EMPLOYMENT,Hotel", "work_hours", "VALUE_MISSING")]
    [InlineData("recognition_occupation,recognition_regulated,recognition_authority,recognition_country", "Bäcker,MAYBE,HWK,SYR", "recognition_regulated", "CODE_UNKNOWN")]
    [InlineData("household_reference", "F-2", "household_relation", "VALUE_MISSING")]
    [InlineData("unaccompanied", "NO", "unaccompanied", "CODE_UNKNOWN")]
    public void Says_at_which_column_a_group_is_wrong(string columns, string values, string column, string code)
    {
        var error = Assert.Single(Read(columns, values)).Error!;

        Assert.Equal((2, column, code), (error.Line, error.Column, error.Code));
        Assert.NotEqual(error.Message, error.German);
    }

    [Theory]
    [InlineData("residence_status", "KING", "residence_status", "RESIDENCE_STATUS_UNKNOWN", "Die Regeln dieses Tages kennen keinen solchen Aufenthaltsstatus.")]
    [InlineData("residence_status,residence_until", "REFUGEE,2025-01-01", "residence_until", "RESIDENCE_ENDS_BEFORE_START", "Der Status oder die Erlaubnis würde vor dem Beginn enden.")]
    [InlineData("housing_kind,housing_since", "SPONSOR,2999-01-01", "housing_since", "EFFECTIVE_DATE_IMPOSSIBLE", null)]
    [InlineData("housing_kind,housing_since", "SPONSOR,1812-01-01", "housing_since", "EFFECTIVE_DATE_IMPOSSIBLE", null)]
    [InlineData("language_level,certificate_issuer,certificate_on,certificate_hash", "B1,Goethe-Institut,2025-06-30,00", "certificate_hash", "DOCUMENT_HASH_INVALID", null)]
    [InlineData("recognition_occupation,recognition_regulated,recognition_authority,recognition_country", "Bäcker,NO,HWK,Syria", "recognition_country", "TRAINING_COUNTRY_INVALID", null)]
    [InlineData("household_reference,household_relation", "F-1,SIBLING", "household_reference", "OTHER_PATHWAY_IS_THIS_ONE", "Ein Fall wird nicht mit sich selbst verbunden oder zusammengeführt.")]
    [InlineData("household_reference,household_relation,household_since", "F-2,SIBLING,2999-01-01", "household_since", "EFFECTIVE_DATE_IMPOSSIBLE", null)]
    public async Task Says_at_which_column_a_rule_refuses_and_records_nothing_of_the_row(string columns, string values, string column, string code, string? german)
    {
        var before = await _database.Ask<long>("select count(*) from casework.mt_events");

        var outcome = await Import(Bytes(columns, values));

        var error = Assert.Single(outcome.Errors);
        Assert.Equal((2, column, code), (error.Line, error.Column, error.Code));
        Assert.Equal(german ?? error.German, error.German);
        Assert.NotEqual(error.Message, error.German);
        Assert.Equal(before, await _database.Ask<long>("select count(*) from casework.mt_events"));
    }

    private static List<(ArrivalRow? Row, RowError? Error)> Read(string columns, string values)
    {
        using var file = new ArrivalsFile(new MemoryStream(Bytes(columns, values)));
        return [.. file.Rows()];
    }

    private static byte[] Bytes(string columns, string values) => Encoding.UTF8.GetBytes($"{Head},{columns}\nF-1,13003000,Amal,Example,2012-05-01,SYR,ar,2026-03-02,{values}\n");

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Example([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "examples", "arrivals.csv");

    private async Task<ImportOutcome> Import(byte[] bytes)
    {
        using var file = new ArrivalsFile(new MemoryStream(bytes));
        return await new ArrivalsImport(_log.Pathways, Rules.OfTheHouse, new Today(TimeProvider.System), ArrivalDoubles.WithinTheFile()).Run(file, new Progress<long>(), CancellationToken.None);
    }
}
