using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Forms;
using SalesBot.Chat.People;
using SalesBot.Chat.Teams;
using SalesBot.Chat.Turns;
using SalesBot.Chat.Unread;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;
using SalesBot.Data;
using SalesBot.Data.Privacy;
using SalesBot.Features.Customers;
using SalesBot.Features.Diagnosis;
using SalesBot.Features.Digest;
using SalesBot.Features.Export;
using SalesBot.Features.FollowUps;
using SalesBot.Features.FollowUps.Dropping;
using SalesBot.Features.Help;
using SalesBot.Features.Import;
using SalesBot.Features.Leaves;
using SalesBot.Features.Markets;
using SalesBot.Features.Payments;
using SalesBot.Features.Rankings;
using SalesBot.Features.Settings;
using SalesBot.Features.Summaries;
using SalesBot.Features.Targets;
using SalesBot.Features.Teaching;
using SalesBot.Features.Team;
using SalesBot.Features.Visits;
using SalesBot.Hosting.DirectLine;
using SalesBot.Hosting.LanguageModel;
using SalesBot.Prompts;

namespace SalesBot.Hosting;

/// <summary>Puts the house together.</summary>
internal static class Services
{
    public static WebApplicationBuilder AddSalesBot(this WebApplicationBuilder builder)
    {
        builder.ListenByDefault();
        builder.LimitBodies();
        builder.LogToStandardError();
        builder.AddTelemetry();
        var options = builder.AddSettings();
        var mode = LocalMode.Of(builder);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(mode)
            .AddStore(options.ToStore())
            .AddBotFramework(builder.Configuration)
            .AddChat(mode)
            .AddPrompts()
            .AddLanguageModel(options.LanguageModel)
            .AddFeatures()
            .AddDigest()
            .AddLocalChat();
        builder.Services.AddHealthChecks().AddCheck<StoreCheck>("store", tags: [Health.Ready]);
        return builder;
    }

    /// <summary>Binds and checks the settings at once: a wrong one is told before anything is opened.</summary>
    private static SalesBotOptions AddSettings(this WebApplicationBuilder builder)
    {
        var options = Settings.Read(builder.Configuration);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(options.ToCompany())
            .AddSingleton(new Retention(options.Keep.UnreadDays))
            .AddSingleton(new TeamsIsLetIn(options.Tenants.Count > 0))
            .AddSingleton(Credentials.EndOf(builder.Configuration, options))
            .AddSingleton(options.Tiers.ToRules())
            .AddSingleton(options.Cadence.ToCadence())
            .AddSingleton(options.Limits.ToLimits())
            .AddSingleton(CompanyDays.Of(options));
        return options;
    }

    private static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration) => services
        .ConfigureChannelClient()
        .AddSingleton<BotFrameworkAuthentication, TenantGuard>()
        .AddSingleton(NewAdapter)
        .AddSingleton(new BotIdentity(configuration["MicrosoftAppId"] ?? ""));

    private static CloudAdapter NewAdapter(IServiceProvider services)
    {
        var adapter = new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>(), services.GetRequiredService<ILogger<CloudAdapter>>());
        adapter.Use(new TypingWhileThinking(services.GetRequiredService<TimeProvider>()));
        return adapter;
    }

    /// <summary>The framework calls channels with the client that has no name.</summary>
    private static IServiceCollection ConfigureChannelClient(this IServiceCollection services) =>
        services.AddHttpClient("", http => http.Timeout = Outbox.LongestCall).Services;

    private static IServiceCollection AddChat(this IServiceCollection services, LocalMode mode)
    {
        var map = BotIntents.Map();
        map.Register(services);
        return services
            .AddSingleton(map)
            .AddSingleton(provider => mode.IsOn
                ? new Trust(LocalMode.Channel, null)
                : new Trust(null, provider.GetRequiredService<SalesBotOptions>().Tenants))
            .AddSingleton<Roster>()
            .AddSingleton(provider => Understanding.NewReader(
                map, provider.GetRequiredService<SalesBotOptions>().DataFolder, provider.GetRequiredService<ILogger<IReader>>()))
            .AddSingleton<ConversationGate>()
            .AddSingleton<Haste>()
            .AddSingleton<TurnTransaction>()
            .AddSingleton<IBot, TurnDoor>()
            .AddSingleton<TurnMeter>()
            .AddHostedService<OutboxWorker>()
            .AddHostedService<WarmUp>()
            .AddScoped<Outbox>()
            .AddScoped(services => new Messenger(
                services.GetRequiredService<SalesDb>(), services.GetRequiredService<Outbox>(), services.GetRequiredService<TimeProvider>()))
            .AddScoped<Apology>()
            .AddScoped<IStorage, TurnStorage>()
            .AddScoped<ConversationState>()
            .AddScoped<WhoIsWho>()
            .AddScoped<Links>()
            .AddScoped<Refusals>()
            .AddScoped<Desk>()
            .AddScoped<Talk>()
            .AddScoped<Arrivals>()
            .AddScoped<Privately>()
            .AddScoped<Looks>()
            .AddScoped<CardPresses>()
            .AddScoped<Afterthoughts>()
            .AddScoped<Speaker>()
            .AddScoped<Asking>()
            .AddScoped<FormBook>()
            .AddScoped<FormEnds>()
            .AddScoped<TakeBack>()
            .AddScoped<WhoChanged>()
            .AddScoped<FormDialog>()
            .AddScoped<Offers>()
            .AddScoped<UnreadBook>()
            .AddScoped<NotUnderstood>()
            .AddHostedService<Forgetting>()
            .AddScoped<Router>()
            .AddScoped<SalesBotHandler>();
    }

    private static IServiceCollection AddPrompts(this IServiceCollection services) => services
        .AddScoped<PromptPlanner>()
        .AddScoped<PromptRows>()
        .AddScoped<PromptScribe>()
        .AddScoped<PromptDelivery>()
        .AddScoped<UnreachableQuery>()
        .AddScoped<PromptsNow>()
        .AddSingleton<PromptCarrier>()
        .AddSingleton<PromptRound>()
        .AddHostedService<PromptWorker>();

    private static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<IWelcome, Welcome>()
        .AddScoped<VisitReceipt>().AddScoped<OwnVisits>().AddScoped<NextSteps>().AddScoped<VisitPages>()
        .AddScoped<PaymentReceipt>().AddScoped<PaymentBook>()
        .AddSingleton<SummaryDays>().AddScoped<SummaryBook>().AddScoped<FactsQuery>().AddScoped<PlanQuery>().AddScoped<SummaryDraft>()
        .AddScoped<SummaryPages>().AddScoped<TeamWeeks>().AddScoped<TellOfNote>()
        .AddScoped<DiagnosisQuery>()
        .AddScoped<Importer>()
        .AddScoped<Backup>().AddScoped<SumsRebuild>().AddScoped<PersonalFile>().AddScoped<Erasure>()
        .AddScoped<FirstAdministrators>()
        .AddScoped<Standings>()
        .AddScoped<ProgressQuery>()
        .AddScoped<RegionPictures>()
        .AddScoped<Comparisons>()
        .AddScoped<MemberPictures>()
        .AddScoped<UnreadReview>()
        .AddScoped<Leaving>()
        .AddScoped<Exporter>()
        .AddScoped<ExportFetch>()
        .AddSingleton(ExportDoor.AddressOf)
        .AddScoped<RankingQuery>()
        .AddScoped<VisitsDue>()
        .AddScoped<LooseEnds>()
        .AddScoped<FollowUpQuery>()
        .AddScoped<Steps>()
        .AddScoped<Owners>()
        .AddScoped<OpenSteps>()
        .AddScoped<Ends>()
        .AddScoped<CustomerRows>()
        .AddScoped<BriefQuery>()
        .AddScoped<CustomerDoubles>()
        .AddScoped<RegionReps>()
        .AddScoped<OwnSettings>().AddScoped<DueWishes>()
        .AddScoped<LeaveBook>().AddScoped<TellOfLeave>();

    /// <summary>What the bot says by itself, and the parts of the day's digest.</summary>
    private static IServiceCollection AddDigest(this IServiceCollection services) => services
        .AddScoped<IDigest, DigestOfTheDay>()
        .AddScoped<IDigestPart, DueStepsPart>().AddScoped<IDigestPart, LooseEndsPart>().AddScoped<IDigestPart, TeamStepsPart>()
        .AddScoped<IDigestPart, VisitsDuePart>().AddScoped<IDigestPart, TeamVisitsPart>()
        .AddScoped<OwedSummaries>().AddScoped<IDigestPart, SummaryDuePart>().AddScoped<IDigestPart, TeamSummariesPart>()
        .AddScoped<IDigestPart, FallingBehindPart>()
        .AddScoped<IPromptKind, MorningDigest>().AddScoped<IPromptKind, SummaryReminder>()
        .AddScoped<IPromptKind, TeamWeekPrompt>().AddScoped<IPromptKind, TeamMonthPrompt>();

    private static IServiceCollection AddLocalChat(this IServiceCollection services) => services
        .AddSingleton<LocalConversations>()
        .AddSingleton<ToTheBot>();
}
