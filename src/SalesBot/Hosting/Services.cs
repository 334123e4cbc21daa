using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SalesBot.Chat;
using SalesBot.Chat.Acts;
using SalesBot.Chat.Forms;
using SalesBot.Chat.People;
using SalesBot.Chat.Turns;
using SalesBot.Core.Calendar;
using SalesBot.Core.Language;
using SalesBot.Core.Summaries;
using SalesBot.Data;
using SalesBot.Features.Customers;
using SalesBot.Features.Export;
using SalesBot.Features.FollowUps;
using SalesBot.Features.FollowUps.Dropping;
using SalesBot.Features.Help;
using SalesBot.Features.Import;
using SalesBot.Features.Markets;
using SalesBot.Features.Payments;
using SalesBot.Features.Rankings;
using SalesBot.Features.Summaries;
using SalesBot.Features.Targets;
using SalesBot.Features.Team;
using SalesBot.Features.Visits;
using SalesBot.Hosting.DirectLine;

namespace SalesBot.Hosting;

/// <summary>Puts the house together.</summary>
internal static class Services
{
    public static WebApplicationBuilder AddSalesBot(this WebApplicationBuilder builder)
    {
        builder.ListenByDefault();
        builder.LimitBodies();
        builder.LogToStandardError();
        var options = builder.AddSettings();
        var mode = LocalMode.Of(builder);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(mode)
            .AddStore(options.DataFolder)
            .AddBotFramework(builder.Configuration)
            .AddChat(mode)
            .AddFeatures()
            .AddLocalChat();
        builder.Services.AddHealthChecks().AddCheck<StoreCheck>("store");
        return builder;
    }

    /// <summary>Binds and checks the settings at once: a wrong one is told before anything is opened.</summary>
    private static SalesBotOptions AddSettings(this WebApplicationBuilder builder)
    {
        var options = Settings.Read(builder.Configuration);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(options.ToCompany())
            .AddSingleton(options.Tiers.ToRules())
            .AddSingleton(options.Cadence.ToCadence())
            .AddSingleton(new WorkingDays(options.Holidays, options.MakeUpDays));
        return options;
    }

    private static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration) => services
        .ConfigureChannelClient()
        .AddSingleton<BotFrameworkAuthentication, TenantGuard>()
        .AddSingleton(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()))
        .AddSingleton(new BotIdentity(configuration["MicrosoftAppId"] ?? ""));

    /// <summary>The framework calls channels with the client that has no name.</summary>
    private static IServiceCollection ConfigureChannelClient(this IServiceCollection services) =>
        services.AddHttpClient("", http => http.Timeout = Outbox.LongestCall).Services;

    private static IServiceCollection AddChat(this IServiceCollection services, LocalMode mode)
    {
        var map = BotIntents.Map();
        map.Register(services);
        return services
            .AddSingleton(map)
            .AddSingleton(new WhoIsWho(mode.IsOn ? LocalMode.Channel : null))
            .AddSingleton<Roster>()
            .AddSingleton(provider => Understanding.NewReader(
                map, provider.GetRequiredService<SalesBotOptions>().DataFolder, provider.GetRequiredService<ILogger<IReader>>()))
            .AddSingleton<ConversationGate>()
            .AddSingleton<IBot, TurnTransaction>()
            .AddHostedService<OutboxWorker>()
            .AddHostedService<WarmUp>()
            .AddScoped<Outbox>()
            .AddScoped(services => new Messenger(services.GetRequiredService<SalesDb>(), services.GetRequiredService<Outbox>()))
            .AddScoped<Apology>()
            .AddScoped<IStorage, TurnStorage>()
            .AddScoped<ConversationState>()
            .AddScoped<Desk>()
            .AddScoped<Speaker>()
            .AddScoped<Asking>()
            .AddScoped<FormBook>()
            .AddScoped<FormEnds>()
            .AddScoped<TakeBack>()
            .AddScoped<WhoChanged>()
            .AddScoped<FormDialog>()
            .AddScoped<Offers>()
            .AddScoped<Router>()
            .AddScoped<SalesBotHandler>();
    }

    private static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<IWelcome, Welcome>()
        .AddScoped<VisitReceipt>().AddScoped<OwnVisits>().AddScoped<NextSteps>().AddScoped<VisitPages>()
        .AddScoped<PaymentReceipt>().AddScoped<PaymentBook>()
        .AddSingleton<SummaryDays>().AddScoped<SummaryBook>().AddScoped<FactsQuery>().AddScoped<PlanQuery>().AddScoped<SummaryDraft>()
        .AddScoped<SummaryPages>().AddScoped<TeamWeeks>().AddScoped<TellOfNote>()
        .AddScoped<Importer>()
        .AddScoped<FirstAdministrators>()
        .AddScoped<Standings>()
        .AddScoped<ProgressQuery>()
        .AddScoped<RegionPictures>()
        .AddScoped<Comparisons>()
        .AddScoped<MemberPictures>()
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
        .AddScoped<RegionReps>();

    private static IServiceCollection AddLocalChat(this IServiceCollection services) => services
        .AddSingleton<LocalConversations>()
        .AddSingleton<ToTheBot>();
}
