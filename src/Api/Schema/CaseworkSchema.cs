using Casework.Api.Arrival;
using Casework.Api.AuditActs;
using Casework.Api.Codes;
using Casework.Api.Commands;
using Casework.Api.Corrections;
using Casework.Api.Deadlines;
using Casework.Api.Decisions;
using Casework.Api.Digital;
using Casework.Api.Duplicates;
using Casework.Api.EmergencyAccess;
using Casework.Api.Erasure;
using Casework.Api.Founding;
using Casework.Api.FourEyes;
using Casework.Api.HealthFiles;
using Casework.Api.Household;
using Casework.Api.Housing;
using Casework.Api.Interpreting;
using Casework.Api.Language;
using Casework.Api.Lifecycle;
using Casework.Api.Mentoring;
using Casework.Api.Needs;
using Casework.Api.Notices;
using Casework.Api.Participation;
using Casework.Api.Pathways;
using Casework.Api.Protection;
using Casework.Api.ReadLog;
using Casework.Api.Recognition;
using Casework.Api.Releases;
using Casework.Api.Replay;
using Casework.Api.Residence;
using Casework.Api.Reviews;
using Casework.Api.Rights;
using Casework.Api.Schooling;
using Casework.Api.Skills;
using Casework.Api.Staffing;
using Casework.Api.Support;
using Casework.Api.Surveys;
using Casework.Api.Timelines;
using Casework.Api.Transfers;
using Casework.Api.Transparency;
using Casework.Api.Work;
using Casework.Api.Worklist;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.HealthFiles;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Needs;
using Casework.Domain.Pathways.Participation;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Transfers;
using Casework.EventStore.ReadLog;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;
using Casework.Projections;

namespace Casework.Api.Schema;

/// <summary>The public contract bound to what answers it. Start-up fails on anything that does not bind.</summary>
internal static class CaseworkSchema
{
    /// <param name="access">Who may ask for a field; what the contract says when null. To measure what that costs.</param>
    /// <exception cref="SchemaBindingException">Lists everything that does not bind.</exception>
    /// <exception cref="ContentNotRecordedException">Content of cases could be read without a record of it.</exception>
    /// <exception cref="CodeListsInvalidException">Lists every code without names in both languages, and every name of what does not exist.</exception>
    public static SchemaExecutor Bind(CaseworkParts parts, ExecutionOptions options, Func<NamedType, OutputField, AccessRule?>? access = null)
    {
        var codes = CodesOfTheHouse.Of(Contract, parts.Pathways.Rules);
        var desk = new CommandDesk(parts.Pathways, parts.Today);
        var healthDesk = new HealthDesk(parts.HealthFiles, parts.Pathways, parts.Staff, parts.Today);
        var filters = new WorklistFilters(parts.Staff, parts.Hash, parts.Today);
        var pathways = new PathwayQueries(parts.Pathways, parts.Freshness, parts.Today);
        var timelines = new TimelineQueries(parts.Timelines, parts.Pathways, parts.Freshness);
        var deadlines = new DeadlineQueries(parts.Deadlines, filters, parts.Freshness, parts.Today);
        SchemaExecutor? executor = null;
        var whole = new WholePathway(Contract, () => executor!);
        var server = GraphQLServer.From(Contract)
            .IncrementalDelivery()
            .Feature<Caller>()
            .Feature<Tongue>()
            .Access(access ?? FieldAccess.Of)
            .ArgumentAccess((_, _, argument) => FieldAccess.Of(argument))
            .InputAccess((_, field) => FieldAccess.Of(field))
            .Account(ReadAccounting.Rules)
            .Convert<Personal<string>, string?>(personal => personal.Value)
            .Convert<Personal<string>?, string?>(personal => personal?.Value)
            .Convert<Personal<DateOnly>, DateOnly?>(personal => personal.IsErased ? null : personal.Value)
            .Convert<Personal<NeedKind>, NeedKind?>(personal => personal.IsErased ? null : personal.Value)
            .Convert<Personal<InterpretingOccasion>, InterpretingOccasion?>(personal => personal.IsErased ? null : personal.Value)
            .Convert<Personal<HealthCover>?, HealthCover?>(personal => personal is { IsErased: false } known ? known.Value : null)
            .Convert<Personal<ScreeningKind>, ScreeningKind?>(personal => personal.IsErased ? null : personal.Value)
            .Convert<Personal<HealthPlace>, HealthPlace?>(personal => personal.IsErased ? null : personal.Value)
            .Convert<Personal<ReferralEnd>?, ReferralEnd?>(personal => personal is { IsErased: false } known ? known.Value : null)
            .Resolvers("Query", new MeQueries())
            .Resolvers("Query", pathways)
            .Resolvers("Query", new WorklistQueries(parts.Summaries, filters, parts.Freshness))
            .Resolvers("Query", new HouseholdQueries(pathways, parts.Freshness, parts.Today))
            .Resolvers("Query", new HealthFileQueries(healthDesk))
            .Resolvers("Query", deadlines)
            .Resolvers("Query", new TransferOfferQueries(parts.Timelines, parts.Pathways, parts.Freshness, parts.Today))
            .Resolvers("Query", new StaffQueries(parts.Staff, parts.Today))
            .Resolvers("Query", new NoticeQueries(parts.Notices, parts.Staff, parts.Freshness, parts.Today))
            .Resolvers("Query", new ResidenceStatusQueries(parts.Pathways.Rules, parts.Today))
            .Resolvers("Query", new SpanQueries(parts.Spans, filters, parts.Freshness, parts.Today))
            .Resolvers("Query", new SkillQueries(parts.Skills, parts.Freshness))
            .Resolvers("Query", new CodeQueries(codes))
            .Resolvers("Query", new AccessReportQueries(new AccessReports(parts.Pathways, parts.HealthFiles, parts.ReadLog, codes, parts.Today, TimeProvider.System), pathways))
            .Resolvers("Query", new CaseloadQueries(parts.Caseloads, parts.Staff, parts.Freshness, parts.Today))
            .Resolvers("Query", new RightsInformationQueries(parts.RightsInformation, parts.Freshness))
            .Resolvers("Query", timelines)
            .Resolvers("Query", new ProofQueries(parts.SignedLog, timelines, parts.Freshness))
            .Resolvers("Query", new NodeQueries(pathways, timelines, deadlines))
            .Resolvers("Query", new DecisionQueries(parts.Pathways, timelines, parts.Freshness, parts.Today))
            .Resolvers("Query", new RuleSetQueries(parts.Pathways.Rules))
            .Resolvers("Query", new ReplayQueries(pathways, whole, parts.Freshness))
            .Resolvers("Query", new ReadLogQueries(parts.ReadLog, parts.Cursors))
            .Resolvers("Query", new AuditActsQueries(new RecordedActs(parts.Timelines, parts.ReadLog, parts.Log), parts.Cursors, parts.Freshness))
            .Resolvers("Query", new ReleaseQueries(parts.CouncilReleases, parts.Releases, parts.Freshness))
            .Resolvers("Query", new SurveyQueries(parts.Surveys))
            .Resolvers("Subscription", new PathwaySubscriptions(parts.Follower, parts.Log, pathways))
            .Resolvers("Subscription", new DeadlineSubscriptions(parts.Follower, parts.Log, parts.Deadlines, parts.Freshness, parts.Today))
            .Resolvers("Mutation", new ArrivalMutations(desk))
            .Resolvers("Mutation", new LifecycleMutations(desk))
            .Resolvers("Mutation", new LanguageMutations(desk))
            .Resolvers("Mutation", new SchoolingMutations(desk))
            .Resolvers("Mutation", new HouseholdMutations(desk))
            .Resolvers("Mutation", new DuplicateMutations(desk))
            .Resolvers("Mutation", new SkillsMutations(desk))
            .Resolvers("Mutation", new RecognitionMutations(desk))
            .Resolvers("Mutation", new DegreeAssessmentMutations(desk))
            .Resolvers("Mutation", new ResidenceMutations(desk))
            .Resolvers("Mutation", new FoundingMutations(desk))
            .Resolvers("Mutation", new WorkMutations(desk))
            .Resolvers("Mutation", new ParticipationMutations(desk))
            .Resolvers("Mutation", new HousingMutations(desk))
            .Resolvers("Mutation", new NeedMutations(desk))
            .Resolvers("Mutation", new SupportTaskMutations(desk))
            .Resolvers("Mutation", new DigitalMutations(desk))
            .Resolvers("Mutation", new HealthFileMutations(healthDesk))
            .Resolvers("Mutation", new StaffMutations(new StaffDesk(parts.Staff, parts.Today)))
            .Resolvers("Mutation", new NoticeMutations(parts.NoticeStreams, parts.Staff, parts.Today))
            .Resolvers("Mutation", new CorrectionMutations(desk))
            .Resolvers("Mutation", new ReviewMutations(desk))
            .Resolvers("Mutation", new FourEyesMutations(desk))
            .Resolvers("Mutation", new ProtectionMutations(desk))
            .Resolvers("Mutation", new ErasureMutations(desk))
            .Resolvers("Mutation", new ReleaseMutations(parts.Releases, parts.Today))
            .Resolvers("Mutation", new GlassMutations(new GlassDesk(desk, parts.Staff, parts.Today)))
            .Resolvers("Mutation", new MatchMutations(desk, parts.Pathways, parts.Today))
            .Resolvers("Query", new MatchQueries(parts.Matches, parts.Pathways, parts.Freshness, parts.Today))
            .Resolvers("Mutation", new InterpretingMutations(desk, parts.Pathways, parts.Today))
            .Resolvers("Query", new BookingQueries(parts.Bookings, parts.Pathways, parts.Freshness, parts.Today))
            .Resolvers("Query", new InterpretingDemandQueries(parts.InterpretingDemand, parts.Pathways.Rules, parts.Freshness, parts.Today))
            .Resolvers("Query", new EmergencyAccessQueries(parts.Staff, parts.Pathways, parts.Today))
            .Resolvers("Mutation", new TransferMutations(new TransferDesk(parts.Transfers, parts.Pathways.Rules, parts.Today)))
            .Bind<MeView>("Me");
        BindEnums(server);
        BindPathway(server, parts, pathways);
        BindLists(server, parts);
        BindDecisions(server, timelines);
        BindReplay(server, timelines, whole, new StateNames(codes));
        BindAuditActs(server, codes);
        BindReleases(server, parts);
        BindFacts(server);
        BindCommands(server);
        executor = server.Build(options);
        RecordedTypes.Check(executor.Schema, executor.AccountedTypes);
        return executor;
    }

    public static string Sdl { get; } = Text("casework.graphql");

    private static void BindEnums(ServerBuilder server)
    {
        server.BindEnum<Role>().BindEnum<LabelLanguage>().BindEnum<Whose>().BindEnum<ReadChannel>().BindEnum<ReadDecision>();
        foreach (var @enum in typeof(Pathway).Assembly.GetExportedTypes().Where(type => type.IsEnum && Contract.Type(type.Name) is EnumType && type != typeof(Role)))
            server.BindEnum(@enum);
    }

    private static void BindPathway(ServerBuilder server, CaseworkParts parts, PathwayQueries pathways)
    {
        server
            .Bind<PathwayView>("Pathway")
            .Bind<PathwayChange>()
            .Bind<PersonView>("Person")
            .Bind<ArrivalView>("ArrivalStage")
            .Bind<LanguageView>("LanguageStage")
            .Bind<CourseView>("LanguageCourse")
            .Bind<ExamView>("LanguageExam")
            .Bind<LanguageCertificateView>("LanguageCertificate")
            .Bind<LanguageEntitlement>()
            .Bind<SchoolingView>("SchoolingStage")
            .Bind<SchoolPlaceView>("SchoolPlace")
            .Bind<SchoolCertificateView>("ShownSchoolCertificate")
            .Bind<SkillsView>("SkillsStage")
            .Bind<SkillView>("Skill")
            .Bind<SkillEvidenceView>("SkillEvidence")
            .Bind<FamilyView>("Family")
            .Bind<FamilyMemberView>("FamilyMember")
            .Bind<GuardianshipView>("Guardianship")
            .Bind<GuardianAccessView>("GuardianAccess")
            .Bind<HouseholdView>("Household")
            .Bind<HouseholdLinkView>("HouseholdLink")
            .Bind<RecognitionView>("RecognitionStage")
            .Bind<ProcedureView>("RecognitionProcedure")
            .Bind<RestitutionView>("Restitution")
            .Bind<PreparationView>("RecognitionPreparation")
            .Bind<DegreeAssessmentView>("DegreeAssessment")
            .Bind<WorkView>("WorkStage")
            .Bind<SpellView>("WorkSpell")
            .Bind<WorkProfileView>("WorkProfile")
            .Bind<FoundingProjectView>("FoundingProject")
            .Bind<ParticipationView>("ParticipationStage")
            .Bind<BoardSeatView>("BoardSeat")
            .Bind<NaturalisationApplicationView>("NaturalisationApplication")
            .Bind<HousingView>("HousingStage")
            .Bind<PlacementView>("HousingPlacement")
            .Bind<ObligationView>("ResidenceObligation")
            .Bind<NeedFlagView>("NeedFlag")
            .Bind<SupportTaskView>("SupportTask")
            .Bind<DigitalSkillsView>("DigitalSkills")
            .Bind<CompletedCourseView>("CompletedDigitalCourse")
            .Resolvers("Family", new FamilyFields())
            .Resolvers("ParticipationStage", new EligibilityFields())
            .Bind<EligibilityAnswer>("Eligibility")
            .Bind<NaturalisationView>("NaturalisationEligibility")
            .Bind<NaturalisationConditionView>("NaturalisationConditionState")
            .Bind<ResidenceView>("ResidenceStage")
            .Bind<ResidenceStatusView>("ResidenceStatus")
            .Bind<WorkPermitView>("WorkPermit")
            .Bind<WorkPermissionAnswer>("WorkPermission")
            .Bind<ResidenceStatusCode>()
            .Resolvers("ResidenceStage", new WorkPermissionFields())
            .Resolvers("ResidenceStatusCode", new ResidenceStatusLabelFields(Labels.OfTheHouse))
            .Bind<DuplicatesView>("Duplicates")
            .Bind<DuplicateSuspicionView>("DuplicateSuspicion")
            .Bind<DuplicateCandidateView>("DuplicateCandidate")
            .Bind<ReviewFlagView>("ReviewFlag")
            .Bind<ProposalView>("Proposal")
            .Bind<DataProtectionView>("DataProtection")
            .Bind<Consent>()
            .Bind<DisclosureView>("Disclosure")
            .Bind<LegalHoldView>("LegalHold")
            .Bind<ErasureView>("Erasure")
            .Bind<RestrictionView>("Restriction")
            .Bind<DisagreementView>("Disagreement")
            .Bind<AccessRequestView>("AccessRequest")
            .Bind<EmergencyAccessView>("EmergencyAccess")
            .Bind<MatchView>("Match")
            .Bind<MatchedPersonView>("MatchedPerson")
            .Bind<BookingView>("InterpreterBooking")
            .Bind<RetentionPeriod>()
            .Bind<TransferView>("Transfer")
            .Bind<TransferOfferView>("TransferOffer")
            .Bind<HandedField>()
            .Bind<OfferedClock>()
            .Bind<RemainingTime>()
            .Resolvers("Pathway", new NeedFields())
            .Resolvers("Pathway", new PathwayDeadlineFields())
            .Resolvers("Pathway", new DuplicateCandidateFields(parts.DuplicateKeys, new PeopleOfPathways(parts.Log, parts.CorrectedEntries), pathways))
            .Resolvers("Pathway", new PathwayTimelineFields(parts.Timelines));
        foreach (var stage in Enum.GetNames<StageName>())
            server.Resolvers($"{stage}Stage", new StageLabelFields(Labels.OfTheHouse));
    }

    private static void BindLists(ServerBuilder server, CaseworkParts parts) => server
        .Bind<PageInfo>()
        .Bind<PathwaySummaryView>("PathwaySummary")
        .Bind<Connection<PathwaySummaryView>>("PathwaysConnection")
        .Bind<ConnectionEdge<PathwaySummaryView>>("PathwaysEdge")
        .Bind<DeadlineView>("Deadline")
        .Bind<Connection<DeadlineView>>("DeadlinesConnection")
        .Bind<ConnectionEdge<DeadlineView>>("DeadlinesEdge")
        .Bind<SkillHolderView>("SkillHolder")
        .Bind<Connection<SkillHolderView>>("SkillsConnection")
        .Bind<ConnectionEdge<SkillHolderView>>("SkillsEdge")
        .Bind<SpanView>("StageSpan")
        .Bind<Connection<SpanView>>("SpansConnection")
        .Bind<ConnectionEdge<SpanView>>("SpansEdge")
        .Bind<NoticeView>("Notice")
        .Resolvers("Notice", new NoticeTitleFields(Labels.OfTheHouse))
        .Bind<Connection<NoticeView>>("NoticesConnection")
        .Bind<ConnectionEdge<NoticeView>>("NoticesEdge")
        .Bind<Connection<BookingView>>("InterpreterBookingsConnection")
        .Bind<ConnectionEdge<BookingView>>("InterpreterBookingsEdge")
        .Bind<MonthOfDemand>("InterpretingDemand")
        .Bind<Caseload>()
        .Bind<TeamCaseload>()
        .Bind<CoveredEdition>("RightsInformationCoverage")
        .Bind<CodeList>()
        .Resolvers("CodeList", new CodeListFields())
        .Bind<CodeView>("Code")
        .Resolvers("Code", new CodeFields())
        .Bind<AccessReportView>("AccessReport")
        .Bind<ReadLogEntryView>("ReadLogEntry")
        .Bind<ReadLogPage>("ReadLogConnection")
        .Bind<ReadLogEdge>()
        .Bind<TimelineEntryView>("TimelineEntry")
        .Bind<EntryOriginView>("EntryOrigin")
        .Resolvers("TimelineEntry", new TimelineLabelFields(Labels.OfTheHouse))
        .Bind<Connection<TimelineEntryView>>("TimelineConnection")
        .Bind<ConnectionEdge<TimelineEntryView>>("TimelineEdge")
        .Bind<Connection<TimelineEntryView>>("AuditTrailConnection")
        .Bind<ConnectionEdge<TimelineEntryView>>("AuditTrailEdge")
        .Bind<EventProofView>("EventProof")
        .Bind<LogGrowthView>("LogGrowth")
        .Bind<CheckpointView>("Checkpoint")
        .Bind<CosignatureView>("Cosignature")
        .Bind<Connection<CheckpointView>>("CheckpointsConnection")
        .Bind<ConnectionEdge<CheckpointView>>("CheckpointsEdge");

    private static void BindDecisions(ServerBuilder server, TimelineQueries timelines) => server
        .Bind<DecisionBasisView>("DecisionBasis")
        .Resolvers("DecisionBasis", new DecisionBasisFields(timelines))
        .Bind<DecisionTodayView>("DecisionToday")
        .Bind<RuleSetView>("RuleSet")
        .Bind<RuleValueView>("RuleValue")
        .Bind<VerdictView>("Verdict")
        .Bind<VerdictDifferenceView>("VerdictDifference");

    private static void BindReplay(ServerBuilder server, TimelineQueries timelines, WholePathway whole, StateNames names) => server
        .BindEnum<StateChange>()
        .Bind<ReplayStep>()
        .Resolvers("ReplayStep", new ReplayStepFields(timelines, whole))
        .Bind<StateValue>()
        .Resolvers("StateValue", new StateValueFields(names))
        .Bind<StateComparison>()
        .Bind<StateDifference>()
        .Resolvers("StateDifference", new StateDifferenceFields(names));

    private static void BindAuditActs(ServerBuilder server, CodeLists codes) => server
        .BindEnum<AuditActKind>()
        .BindEnum<ActDetailName>()
        .Bind<AuditActsPage>("AuditActsConnection")
        .Bind<AuditActsEdge>()
        .Bind<EventActView>("EventAct")
        .Resolvers("EventAct", new EventActLabelFields(Labels.OfTheHouse))
        .Bind<ReadActView>("ReadAct")
        .Resolvers("ReadAct", new ReadActLabelFields(codes))
        .Bind<AdministrativeActView>("AdministrativeAct")
        .Resolvers("AdministrativeAct", new AdministrativeActLabelFields(Labels.OfTheHouse))
        .Bind<ActDetail>();

    private static void BindReleases(ServerBuilder server, CaseworkParts parts) => server
        .Bind<CouncilReleaseView>("CouncilRelease")
        .Resolvers("CouncilRelease", new CouncilReleaseFields(parts.CouncilReleases))
        .Bind<PaperArea>("ReleaseArea")
        .Bind<PaperFigure>("ReleasedFigure")
        .Bind<PaperReport>("AnnualReport")
        .Bind<PaperSource>("ReportSource")
        .Bind<PaperAnnouncement>("MilestoneAnnouncement")
        .Bind<SurveyFigureView>("SurveyFigure")
        .Bind<ReleaseDownloadView>("ReleaseDownload")
        .Bind<ReleaseBudgetView>("ReleaseBudget")
        .Bind<ReleaseBudgetLevelView>("ReleaseBudgetLevel")
        .Bind<ReleaseView>("Release");

    private static void BindFacts(ServerBuilder server)
    {
        foreach (var (type, name) in FactNames.ByType)
        {
            server.Bind(type, name);
            if (type.IsAssignableTo(typeof(INamesOtherPathway)))
                server.Resolvers(name, new OtherPathwayFields());
        }

        server
            .Resolvers("EntryCorrected", new CorrectedFields())
            .Resolvers("EntryRetracted", new RetractedFields())
            .Resolvers("DisagreementNoted", new DisagreementFields())
            .Resolvers("ReviewFlagRaised", new ReviewFlagRaisedFields())
            .Resolvers("ReviewFlagCleared", new ReviewFlagClearedFields())
            .Resolvers("PathwayClosed", new ClosedFields());
    }

    private static void BindCommands(ServerBuilder server)
    {
        foreach (var mutation in Contract.Mutation!.Fields)
        {
            var payload = (ObjectType)mutation.Type.Named;
            _ = payload.Field("healthFile") is not null ? server.Bind<HealthPayload>(payload.Name)
                : payload.Field("staff") is not null ? server.Bind<StaffPayload>(payload.Name)
                : payload.Field("release") is not null ? server.Bind<ReleasePayload>(payload.Name)
                : payload.Field("booking") is not null ? server.Bind<BookingPayload>(payload.Name)
                : payload.Field("match") is not null ? server.Bind<MatchPayload>(payload.Name)
                : payload.Field("notice") is not null ? server.Bind<NoticePayload>(payload.Name)
                : payload.Field("results") is not null ? server.Bind<BulkPayload>(payload.Name)
                : server.Bind<CommandPayload>(payload.Name);
        }

        server
            .Bind<BulkResult>()
            .Bind<HealthFileView>("HealthFile")
            .Bind<ScreeningView>("HealthScreening")
            .Bind<ReferralView>("HealthReferral")
            .Bind<HealthEntryView>("HealthEntry")
            .Resolvers("HealthEntry", new HealthEntryLabelFields(Labels.OfTheHouse))
            .Bind<StaffView>("Staff")
            .Bind<TeamView>("Team")
            .Bind<DeputyshipView>("Deputyship")
            .Bind<Warning>()
            .Bind<CommandError.Refused>("RefusedError")
            .Bind<CommandError.NotFound>("NotFoundError")
            .Bind<CommandError.StaleVersion>("StaleVersionError")
            .Bind<CommandError.CommandIdReused>("CommandIdReusedError")
            .Bind<CommandError.Contended>("ContendedError");
    }

    internal static GraphQL.TypeSystem.Schema Contract { get; } = GraphQL.TypeSystem.Schema.FromSdl(Sdl);

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(CaseworkSchema).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
